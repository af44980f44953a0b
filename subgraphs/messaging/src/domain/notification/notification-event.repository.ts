import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { NotificationEvent } from './notification-event.entity.js';

/** What stands behind a place in the log of an inbox, oldest first. */
export function findEventsAfter(
  read: EntityReader,
  userId: string,
  seq: number,
  limit: number,
): Promise<NotificationEvent[]> {
  return read.rows(NotificationEvent, 'where t.user_id = $1 and t.seq > $2 order by t.seq limit $3', [
    userId,
    seq,
    limit,
  ]);
}

const FORGET = `
  with gone as (delete from messaging.notification_event where created_at < ? returning user_id, seq),
  newest as (select user_id, max(seq) as seq from gone group by user_id)
  update messaging.notification_inbox inbox set forgotten_seq = greatest(inbox.forgotten_seq, newest.seq)
  from newest where newest.user_id = inbox.user_id`;

/** Removes old events. In an inbox they are as old as their numbers are low. */
export async function forgetEvents(em: EntityManager, before: Date): Promise<void> {
  await em.execute(FORGET, [before]);
}
