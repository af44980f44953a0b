import type { Transaction } from '@training-center/shared/scope/transaction';
import { type ChatGroup, heightOf, topicOf } from '../domain/chat-group/chat-group.entity.js';
import { ChatEvent, type ChatEventKind } from '../domain/chat-log/chat-event.entity.js';
import type { ChatMessage } from '../domain/chat-message/chat-message.entity.js';

/** Adds a line to the log of a room, which is locked, and tells who follows it. @returns its number. */
export function recordEvent(
  tx: Transaction,
  room: ChatGroup,
  kind: ChatEventKind,
  message: ChatMessage,
): number {
  const seq = room.takeSeq();
  tx.em.create(ChatEvent, {
    groupId: room.id,
    seq,
    kind,
    messageId: message.id,
    audience: room.audience,
    occurredAt: tx.now,
  });
  tx.signal(topicOf(room.id), heightOf(room));
  return seq;
}
