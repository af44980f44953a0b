import type { Transaction } from '@training-center/shared/scope/transaction';
import type { Viewer } from '@training-center/shared/scope/viewer';
import type { ChatGroup } from '../domain/chat-group/chat-group.entity.js';
import { ChatMention } from '../domain/chat-message/chat-mention.entity.js';
import type { ChatMessage } from '../domain/chat-message/chat-message.entity.js';
import { findMembersNamed } from '../domain/chat-message/chat-message.repository.js';
import { namesIn } from '../domain/chat-message/mentions.js';
import { tellMentioned, withdrawNotices } from './chat-notices.js';

/** Keeps whom of the room a message names now, and tells those whom it did not name before. Naming oneself is no mention. */
export async function keepMentions(
  tx: Transaction,
  room: ChatGroup,
  message: ChatMessage,
  author: Viewer,
): Promise<void> {
  const named = await membersIn(tx, room, message);
  const before = message.editedAt ? await tx.em.find(ChatMention, { messageId: message.id }) : [];
  for (const mention of before) if (!named.has(mention.userId)) tx.em.remove(mention);
  const known = new Set(before.map(({ userId }) => userId));
  for (const userId of named) {
    if (userId === author.userId || known.has(userId)) continue;
    tx.em.create(ChatMention, { messageId: message.id, userId, groupId: room.id, seq: message.seq });
    if (room.kind !== 'DIRECT') await tellMentioned(tx, room, message, { author, userId });
  }
}

/** Of a message that is deleted; whom it named is not told any more. */
export async function forgetMentions(tx: Transaction, room: ChatGroup, message: ChatMessage): Promise<void> {
  const mentions = await tx.em.find(ChatMention, { messageId: message.id });
  await withdrawNotices(
    tx,
    room,
    message,
    mentions.map(({ userId }) => userId),
  );
  for (const mention of mentions) tx.em.remove(mention);
}

/** Of two readings of a name the longer one counts. */
async function membersIn(tx: Transaction, room: ChatGroup, { body }: ChatMessage): Promise<Set<string>> {
  const names = namesIn(body ?? '');
  if (names.length === 0) return new Set();
  const members = await findMembersNamed(tx.em, room.id, names.flat());
  const byName = new Map(members.map(({ usernameKey, userId }) => [usernameKey, userId]));
  return new Set(
    names
      .map((readings) => byName.get(readings.find((name) => byName.has(name)) ?? ''))
      .filter((id) => id !== undefined),
  );
}
