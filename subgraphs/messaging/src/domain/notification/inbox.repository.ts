import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { NotificationInbox } from './notification-inbox.entity.js';

/** A person's inbox, made when it is not there yet, and locked until the transaction ends. */
export async function lockInbox(em: EntityManager, userId: string): Promise<NotificationInbox> {
  await em
    .createQueryBuilder(NotificationInbox)
    .insert({ userId, lastSeq: 0, forgottenSeq: 0, unreadCount: 0 })
    .onConflict('userId')
    .ignore()
    .execute('run', false);
  return em.findOneOrFail(
    NotificationInbox,
    { userId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

export function findInboxes(read: EntityReader, userIds: readonly string[]): Promise<NotificationInbox[]> {
  return read.rows(NotificationInbox, 'where t.user_id = any($1)', [userIds]);
}

/** How far the logs of these inboxes have come. */
export async function findHeights(
  em: EntityManager,
  userIds: readonly string[],
): Promise<[userId: string, seq: number][]> {
  const inboxes = await em.find(
    NotificationInbox,
    { userId: { $in: [...userIds] } },
    { fields: ['userId', 'lastSeq'] },
  );
  return inboxes.map(({ userId, lastSeq }) => [userId, lastSeq]);
}
