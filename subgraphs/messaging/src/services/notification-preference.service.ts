import { DomainErrors, InvalidInputError } from '@training-center/shared/errors/domain-error';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { zoneNamed } from '../domain/digest/digest-time.js';
import { lockInbox } from '../domain/notification/inbox.repository.js';
import { reschedule } from '../domain/notification/told-notice.repository.js';
import { isRateOf, knownKinds } from '../domain/notification-preference/notification-kinds.js';
import {
  allChoices,
  type Choice,
  choose,
  chooseZone,
  zoneOf,
} from '../domain/notification-preference/preference.repository.js';
import type { Unsubscription } from '../mail/unsubscribe-links.js';

export interface Preferences {
  readonly timeZone: string;
  readonly preferences: readonly (Omit<Choice, 'kind'> & { readonly type: string })[];
}

export interface PreferencesChange {
  readonly timeZone?: string | null;
  readonly choices: readonly Choice[];
}

/** What reaches a person how, and when their day begins. Nobody else sees or changes it. */
export class NotificationPreferenceService {
  async mine(scope: RequestScope): Promise<Preferences> {
    const { userId } = scope.requireViewer();
    const { em } = scope;
    const choices = await allChoices(em, userId);
    return {
      timeZone: await zoneOf(em, userId),
      preferences: choices.map(({ kind, ...rest }) => ({ type: kind, ...rest })),
    };
  }

  async update(scope: RequestScope, { timeZone, choices }: PreferencesChange): Promise<Preferences> {
    const { userId } = scope.requireViewer();
    const zone = timeZone == null ? null : zoneNamed(timeZone);
    DomainErrors.throwAny([
      ...(timeZone != null && zone === null ? [unknownZone()] : []),
      ...choices.flatMap(problemsOf),
    ]);
    await scope.transactional(async (tx) => {
      await lockInbox(tx.em, userId);
      if (zone) await chooseZone(tx.em, userId, zone);
      await this.#choose(tx, userId, choices);
    });
    return this.mine(scope);
  }

  /** What the link in a mail does. */
  async unsubscribe(tx: Transaction, { userId, from }: Unsubscription): Promise<void> {
    await lockInbox(tx.em, userId);
    const choices = await allChoices(tx.em, userId);
    const ended = choices.filter(({ kind, channel, rate }) => {
      if (channel !== 'EMAIL' || rate === 'NEVER') return false;
      return from === 'ALL' || (from === 'DIGEST' ? rate !== 'IMMEDIATE' : kind === from);
    });
    await this.#choose(
      tx,
      userId,
      ended.map((choice) => ({ ...choice, rate: 'NEVER' })),
    );
  }

  /** What waits to be mailed follows the choice. */
  async #choose(tx: Transaction, userId: string, choices: readonly Choice[]): Promise<void> {
    await choose(tx.em, userId, choices);
    for (const { kind, channel, rate } of choices)
      if (channel === 'EMAIL') await reschedule(tx.em, userId, kind, rate);
  }
}

function unknownZone(): InvalidInputError {
  const message = 'This is no time zone of the IANA database, such as Europe/Vienna.';
  return new InvalidInputError(message, ['input', 'timeZone'], 'UNKNOWN_TIME_ZONE');
}

function problemsOf(
  { kind, channel, rate }: Choice,
  index: number,
  all: readonly Choice[],
): InvalidInputError[] {
  const problem = (message: string, field: string, code: string) =>
    new InvalidInputError(message, ['input', 'preferences', String(index), field], code);
  if (!knownKinds.includes(kind))
    return [problem('There is no such type.', 'type', 'UNKNOWN_NOTIFICATION_TYPE')];
  if (!isRateOf(channel, rate))
    return [problem('In the app it is either IMMEDIATE or NEVER.', 'rate', 'RATE_NOT_OFFERED')];
  const first = all.findIndex((other) => other.kind === kind && other.channel === channel);
  return first === index ? [] : [problem('This is chosen twice.', 'type', 'INVALID_INPUT')];
}
