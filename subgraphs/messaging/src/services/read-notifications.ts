import type { EntityManager } from '@mikro-orm/postgresql';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { readUpTo } from '../domain/chat-member/chat-member.repository.js';
import { markRead, type Unread } from '../domain/notification/notification.repository.js';
import type { NotificationInbox } from '../domain/notification/notification-inbox.entity.js';
import { placeEvent } from './place-event.js';

/** What a notice is about. */
interface Subject {
  readonly type: string;
  readonly id: string;
}

const CHAT = 'ChatGroup';
const KINDS_OF_CHATS = ['DIRECT_MESSAGE', 'MENTIONED'];

/** Under which unread notices become one notification: those of one kind about one subject. */
export function groupKeyOf(kind: string, subject: Subject | null): string | null {
  return subject && `${kind}:${subject.type}:${subject.id}`;
}

/** Marks notifications of a locked inbox read, and tells live streams which. */
export async function readNotifications(
  tx: Transaction,
  inbox: NotificationInbox,
  which: Unread,
): Promise<void> {
  const ids = await markRead(tx.em, inbox.userId, which, inbox.nextMoment(tx.now));
  if (ids.length === 0) return;
  inbox.unreadCount -= ids.length;
  const { record } = placeEvent(tx, inbox);
  record({ type: 'READ', ...('before' in which ? { readBefore: which.before } : { readIds: ids }) });
}

/** Whoever has read in a chat knows what was told of it. The inbox is locked, so that a notice which comes just now sees it. */
export async function readNotificationsOfChat(
  tx: Transaction,
  inbox: NotificationInbox,
  groupId: string,
): Promise<void> {
  const until = await readUpTo(tx.em, groupId, inbox.userId);
  const groupKeys = KINDS_OF_CHATS.map((kind) => groupKeyOf(kind, { type: CHAT, id: groupId })!);
  if (until) await readNotifications(tx, inbox, { groupKeys, until });
}

/** Whether somebody has read in the chat what they are about to be told. */
export async function hasRead(
  em: EntityManager,
  { userId, subject, occurredAt }: { userId: string; subject: Subject | null; occurredAt: string },
): Promise<boolean> {
  if (subject?.type !== CHAT) return false;
  const until = await readUpTo(em, subject.id, userId);
  return until !== null && until >= new Date(occurredAt);
}
