import { Notice } from '@training-center/shared/events/notice';
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
    effectKey: `mentioned:${message.id}:${userId}`,
    userId,
    kind: 'MENTIONED',
    title: shortened(`${author.username} mentioned you in ${room.title}`, LONGEST_TITLE),
    ...commonOf(tx, room, message),
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
  const userId = [room.firstUserId!, room.secondUserId!].find((id) => id !== author.userId)!;
  await tx.publish(Notice, {
    effectKey: `direct-message:${message.id}`,
    userId,
    kind: 'DIRECT_MESSAGE',
    title: `${author.username} wrote to you`,
    ...commonOf(tx, room, message),
  });
}

function commonOf(tx: Transaction, room: ChatGroup, { body }: ChatMessage) {
  return {
    body: shortened(body ?? '', LONGEST_EXCERPT),
    link: `/chats/${room.id}`,
    subject: { type: 'ChatGroup', id: room.id },
    courseId: room.courseId,
    occurredAt: tx.now.toISOString(),
  };
}

/** By code points: half a character cannot be stored. */
function shortened(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
