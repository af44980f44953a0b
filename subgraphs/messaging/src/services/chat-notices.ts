import { Notice, WithdrawNotice } from '@training-center/shared/events/notice';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { Viewer } from '@training-center/shared/scope/viewer';
import type { ChatGroup } from '../domain/chat-group/chat-group.entity.js';
import type { ChatMessage } from '../domain/chat-message/chat-message.entity.js';

const LONGEST_TITLE = 200;
const LONGEST_EXCERPT = 200;

/** Tells somebody that a message names them. The effect key lets no edit tell the same person twice. */
export async function tellMentioned(
  tx: Transaction,
  room: ChatGroup,
  message: ChatMessage,
  { author, userId }: { author: Viewer; userId: string },
): Promise<void> {
  await tx.publish(Notice, {
    effectKey: mentionKey(message.id, userId),
    userId,
    kind: 'MENTIONED',
    title: shortened(`${author.username} mentioned you in ${room.title}`, LONGEST_TITLE),
    ...commonOf(room, message),
  });
}

/** In a chat of two, tells the other of a new message. */
export async function tellPartner(
  tx: Transaction,
  room: ChatGroup,
  message: ChatMessage,
  author: Viewer,
): Promise<void> {
  if (room.kind !== 'DIRECT') return;
  const userId = partnerIn(room, author.userId);
  await tx.publish(Notice, {
    effectKey: directKey(message.id),
    userId,
    kind: 'DIRECT_MESSAGE',
    title: `${author.username} wrote to you`,
    ...commonOf(room, message),
  });
}

/** Takes back what was told of a message that is deleted. */
export async function withdrawNotices(
  tx: Transaction,
  room: ChatGroup,
  { id, senderId }: ChatMessage,
  mentionedIds: readonly string[],
): Promise<void> {
  if (room.kind === 'DIRECT') {
    const userId = partnerIn(room, senderId);
    return tx.publish(WithdrawNotice, { effectKey: directKey(id), userId });
  }
  for (const userId of mentionedIds)
    await tx.publish(WithdrawNotice, { effectKey: mentionKey(id, userId), userId });
}

function mentionKey(messageId: string, userId: string): string {
  return `mentioned:${messageId}:${userId}`;
}

function directKey(messageId: string): string {
  return `direct-message:${messageId}`;
}

function partnerIn({ firstUserId, secondUserId }: ChatGroup, userId: string): string {
  return firstUserId === userId ? secondUserId! : firstUserId!;
}

function commonOf(room: ChatGroup, { body, sentAt, editedAt }: ChatMessage) {
  return {
    body: shortened(body ?? '', LONGEST_EXCERPT),
    link: `/chats/${room.id}`,
    subject: { type: 'ChatGroup', id: room.id },
    courseId: room.courseId,
    occurredAt: (editedAt ?? sentAt).toISOString(),
  };
}

/** By code points: half a character cannot be stored. */
function shortened(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
