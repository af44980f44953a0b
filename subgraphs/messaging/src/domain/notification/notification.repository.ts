import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { Notification } from './notification.entity.js';

export interface InboxPage {
  readonly userId: string;
  /** Place of the notification before the page. */
  readonly after: string | null;
  readonly limit: number;
}

/** What an inbox lists, newest first. */
export function findPage(read: EntityReader, { userId, after, limit }: InboxPage): Promise<Notification[]> {
  return read.rows(
    Notification,
    `where t.user_id = $1 and t.withdrawn_at is null and ($2::timestamptz is null or t.updated_at < $2)
     order by t.updated_at desc limit $3`,
    [userId, after, limit],
  );
}

export function findByIds(read: EntityReader, ids: readonly string[]): Promise<Notification[]> {
  return read.rows(Notification, 'where t.id = any($1)', [ids]);
}

export function findOwn(em: EntityManager, userId: string, ids: readonly string[]): Promise<Notification[]> {
  return em.find(Notification, { userId, id: { $in: [...ids] } });
}

/** The unread notification that takes in what comes under this key. */
export function findOpenGroup(
  em: EntityManager,
  userId: string,
  groupKey: string,
): Promise<Notification | null> {
  return em.findOne(Notification, { userId, groupKey, readAt: null, withdrawnAt: null });
}

/**
 * Which of a person's unread notifications: these, those last updated before an instant, or those of some groups of which
 * nothing happened after an instant.
 */
export type Unread =
  | { readonly ids: readonly string[] }
  | { readonly before: Date }
  | { readonly groupKeys: readonly string[]; readonly until: Date };

const READ = (condition: string) => `
  with read as (
    update messaging.notification set read_at = ?
    where user_id = ? and read_at is null and withdrawn_at is null and ${condition}
    returning id
  ), settled as (
    update messaging.told_notice set is_mail_pending = false
    where is_mail_pending and notification_id in (select id from read)
  )
  select id from read`;

const IN_GROUPS = `group_key = any(?::text[]) and not exists (
  select from messaging.told_notice notice
  where notice.notification_id = notification.id and notice.withdrawn_at is null and notice.occurred_at > ?
)`;

/** Marks them read; what waits to be mailed of them is not mailed any more. Answers which they were. */
export async function markRead(
  em: EntityManager,
  userId: string,
  which: Unread,
  at: Date,
): Promise<string[]> {
  const [condition, ...values] = conditionOf(which);
  const rows = await em.execute<{ id: string }[]>(READ(condition), [at, userId, ...values]);
  return rows.map(({ id }) => id);
}

function conditionOf(which: Unread): [condition: string, ...values: unknown[]] {
  if ('ids' in which) return ['id = any(?::uuid[])', `{${which.ids.join(',')}}`];
  if ('before' in which) return ['updated_at < ?', which.before];
  return [IN_GROUPS, `{${which.groupKeys.join(',')}}`, which.until];
}

/** Removes what was read or withdrawn, and not touched since. */
export function forgetSettled(em: EntityManager, before: Date): Promise<number> {
  return em.nativeDelete(Notification, {
    updatedAt: { $lt: before },
    $or: [{ readAt: { $lt: before } }, { withdrawnAt: { $lt: before } }],
  });
}
