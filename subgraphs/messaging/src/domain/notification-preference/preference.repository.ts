import type { EntityManager } from '@mikro-orm/postgresql';
import { type Channel, channels, defaultRate, knownKinds, type Rate } from './notification-kinds.js';
import { NotificationPreference } from './notification-preference.entity.js';
import { NotificationSetting } from './notification-setting.entity.js';

export const DEFAULT_ZONE = 'UTC';

export interface Choice {
  readonly kind: string;
  readonly channel: Channel;
  readonly rate: Rate;
}

/** How a notice of this kind reaches a person. */
export async function ratesOf(
  em: EntityManager,
  userId: string,
  kind: string,
): Promise<Readonly<Record<Channel, Rate>>> {
  const chosen = await em.find(NotificationPreference, { userId, kind });
  const rateOn = (channel: Channel) =>
    chosen.find((row) => row.channel === channel)?.rate ?? defaultRate(kind, channel);
  return { IN_APP: rateOn('IN_APP'), EMAIL: rateOn('EMAIL') };
}

/** What holds for every known kind on every channel, chosen or not. */
export async function allChoices(em: EntityManager, userId: string): Promise<Choice[]> {
  const rows = await em.find(NotificationPreference, { userId });
  const chosen = new Map(rows.map(({ kind, channel, rate }) => [`${kind} ${channel}`, rate]));
  return knownKinds.flatMap((kind) =>
    channels.map((channel) => ({
      kind,
      channel,
      rate: chosen.get(`${kind} ${channel}`) ?? defaultRate(kind, channel),
    })),
  );
}

export async function choose(em: EntityManager, userId: string, choices: readonly Choice[]): Promise<void> {
  if (choices.length === 0) return;
  await em.upsertMany(
    NotificationPreference,
    choices.map((choice) => ({ userId, ...choice })),
  );
}

export async function zoneOf(em: EntityManager, userId: string): Promise<string> {
  const setting = await em.findOne(NotificationSetting, { userId });
  return setting?.timeZone ?? DEFAULT_ZONE;
}

export async function chooseZone(em: EntityManager, userId: string, timeZone: string): Promise<void> {
  await em.upsert(NotificationSetting, { userId, timeZone });
}
