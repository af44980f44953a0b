import type { EntityManager } from '@mikro-orm/postgresql';
import type { Rate } from '../notification-preference/notification-kinds.js';
import { ToldNotice } from './told-notice.entity.js';

/** Only under the lock of the person's inbox is the answer true for longer than a moment. */
export function findByEffect(
  em: EntityManager,
  userId: string,
  effectKey: string,
): Promise<ToldNotice | null> {
  return em.findOne(ToldNotice, { userId, effectKey });
}

/** What a notification shows: of its notices the newest by when it happened, whatever the order in which they came. */
export async function newestOf(em: EntityManager, notificationId: string): Promise<ToldNotice | null> {
  return em.findOne(
    ToldNotice,
    { notificationId, withdrawnAt: null },
    { orderBy: { occurredAt: 'desc', effectKey: 'desc' } },
  );
}

/** A notice that still waits to be mailed at once. */
export function findUrgent(em: EntityManager, userId: string, id: string): Promise<ToldNotice | null> {
  return em.findOne(ToldNotice, { id, userId, isMailPending: true, mailRate: 'IMMEDIATE' });
}

/** What waits for mails of one kind waits for another rate from now on, or not at all. */
export async function reschedule(em: EntityManager, userId: string, kind: string, rate: Rate): Promise<void> {
  // Mails of the digest that were asked for before they became urgent come with the next digest.
  if (rate === 'IMMEDIATE') return;
  const pending = { userId, kind, isMailPending: true };
  await em.nativeUpdate(
    ToldNotice,
    pending,
    rate === 'NEVER' ? { isMailPending: false } : { mailRate: rate },
  );
}

/** An effect key that is so old is not sent again. */
export function forgetTold(em: EntityManager, before: Date): Promise<number> {
  return em.nativeDelete(ToldNotice, {
    createdAt: { $lt: before },
    isMailPending: false,
    notificationId: null,
  });
}
