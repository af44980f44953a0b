import type { Transaction } from '@training-center/shared/scope/transaction';
import { type ChatGroup, heightOf, topicOf } from '../domain/chat-group/chat-group.entity.js';
import { ChatEvent, type ChatEventKind } from '../domain/chat-log/chat-event.entity.js';
import { newsOf } from '../domain/chat-log/chat-news.js';
import type { ChatMessage } from '../domain/chat-message/chat-message.entity.js';

/** Adds a line to the log of a room, which is locked, and tells who follows it. @returns its number. */
export function recordEvent(
  tx: Transaction,
  room: ChatGroup,
  kind: ChatEventKind,
  message: ChatMessage,
): number {
  const event = { seq: room.takeSeq(), kind, audience: room.audience };
  tx.em.create(ChatEvent, { ...event, groupId: room.id, messageId: message.id, occurredAt: tx.now });
  tx.signal(topicOf(room.id), heightOf(room), () => newsOf(event, message, room));
  return event.seq;
}
