import type { Transaction } from '@training-center/shared/scope/transaction';
import { NotificationEvent } from '../domain/notification/notification-event.entity.js';
import type { NotificationInbox } from '../domain/notification/notification-inbox.entity.js';

/** Where hints of an inbox go. */
export function inboxTopic(userId: string): string {
  return `notifications:${userId}`;
}

type What = Pick<NotificationEvent, 'type'> &
  Partial<Pick<NotificationEvent, 'notificationId' | 'readIds' | 'readBefore'>>;

/**
 * Takes the next place in the log of a locked inbox, whose unread count is the one after the event; live streams learn of it after
 * the commit.
 */
export function placeEvent(
  tx: Transaction,
  inbox: NotificationInbox,
): { readonly at: Date; readonly record: (what: What) => void } {
  const { userId, unreadCount } = inbox;
  const { seq, at } = inbox.advance(tx.now);
  tx.signal(inboxTopic(userId), seq);
  const record = (what: What) => {
    tx.em.create(NotificationEvent, {
      userId,
      seq,
      notificationId: null,
      readIds: null,
      readBefore: null,
      ...what,
      unreadCount,
      createdAt: at,
    });
  };
  return { at, record };
}
