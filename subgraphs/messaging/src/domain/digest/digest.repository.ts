import type { EntityManager } from '@mikro-orm/postgresql';
import { ToldNotice } from '../notification/told-notice.entity.js';
import { Digest } from './digest.entity.js';
import type { DigestTime } from './digest-time.js';

const ZONES = `
  select distinct coalesce(setting.time_zone, ?) as zone
  from (select distinct user_id from messaging.told_notice where is_mail_pending and mail_rate in ('DAILY', 'WEEKLY')) waiting
  left join messaging.notification_setting setting using (user_id)`;

/** The zones of people for whom something waits. */
export async function waitingZones(em: EntityManager, defaultZone: string): Promise<string[]> {
  const rows = await em.execute<{ zone: string }[]>(ZONES, [defaultZone]);
  return rows.map(({ zone }) => zone);
}

const DUE = `
  select distinct notice.user_id as "userId" from messaging.told_notice notice
  left join messaging.notification_setting setting using (user_id)
  where notice.is_mail_pending and coalesce(setting.time_zone, ?) = ?
    and ((notice.mail_rate = 'DAILY' and notice.created_at < ?) or (notice.mail_rate = 'WEEKLY' and notice.created_at < ?))
    and not exists (select from messaging.digest where digest.user_id = notice.user_id and digest.day = ?)
  limit ?`;

/** People of a zone whose digest of the day has something to say and has not left. */
export async function dueIn(
  em: EntityManager,
  { zone, defaultZone, time, limit }: { zone: string; defaultZone: string; time: DigestTime; limit: number },
): Promise<string[]> {
  const { day, dailyBefore, weeklyBefore } = time;
  const values = [defaultZone, zone, dailyBefore, weeklyBefore, day, limit];
  const rows = await em.execute<{ userId: string }[]>(DUE, values);
  return rows.map(({ userId }) => userId);
}

/** What a person's digest says, oldest first. */
export function findDue(em: EntityManager, userId: string, time: DigestTime): Promise<ToldNotice[]> {
  return em.find(
    ToldNotice,
    {
      userId,
      isMailPending: true,
      $or: [
        { mailRate: 'DAILY', createdAt: { $lt: time.dailyBefore } },
        { mailRate: 'WEEKLY', createdAt: { $lt: time.weeklyBefore } },
      ],
    },
    { orderBy: { createdAt: 'asc', id: 'asc' } },
  );
}

/** Answers whether the day's digest had not left yet. */
export async function claimDay(em: EntityManager, userId: string, day: string, now: Date): Promise<boolean> {
  const { affectedRows } = await em
    .createQueryBuilder(Digest)
    .insert({ userId, day, sentAt: now })
    .onConflict(['userId', 'day'])
    .ignore()
    .execute('run', false);
  return affectedRows > 0;
}

export function forgetDigests(em: EntityManager, before: Date): Promise<number> {
  return em.nativeDelete(Digest, { sentAt: { $lt: before } });
}
