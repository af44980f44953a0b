import { createHash } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { ChatGroup } from '../chat-group/chat-group.entity.js';
import { EditWindowOverError, MessageDeletedError, NotTheAuthorError } from './chat-message.errors.js';

export const CLIENT_ID_UNIQUE = 'chat_message_client_id_unique';

const ChatMessageSchema = defineEntity({
  name: 'ChatMessage',
  properties: {
    ...identified,
    groupId: () => p.manyToOne(ChatGroup).mapToPk().fieldName('group_id'),
    /** Number of the event by which it was sent: its place in the room. */
    seq: p.integer(),
    senderId: p.uuid(),
    clientId: p.text(),
    /** Of what was sent, whatever became of it since: tells the same send once more from another one. */
    fingerprint: p.text(),
    /** Markdown; null once it was deleted. */
    body: p.text().strictNullable(),
    sentAt: p.datetime(3),
    editedAt: p.datetime(3).strictNullable(),
    deletedAt: p.datetime(3).strictNullable(),
    /** Number of the event by which it was deleted. */
    deletedSeq: p.integer().strictNullable(),
  },
  uniques: [
    { name: CLIENT_ID_UNIQUE, properties: ['senderId', 'clientId'] },
    { name: 'chat_message_seq_unique', properties: ['groupId', 'seq'] },
  ],
});

/** What somebody wrote in a room. Deleted, it leaves a tombstone in its place. */
export class ChatMessage extends ChatMessageSchema.class {
  isSentAs(fingerprint: string): boolean {
    return this.fingerprint === fingerprint;
  }

  assertEditable(userId: string, now: Date, windowMinutes: number): void {
    if (this.senderId !== userId) throw new NotTheAuthorError();
    if (this.deletedAt) throw new MessageDeletedError();
    if (now.getTime() - this.sentAt.getTime() > windowMinutes * 60_000)
      throw new EditWindowOverError(windowMinutes);
  }

  edit(body: string, now: Date): void {
    this.body = body;
    this.editedAt = now;
  }

  delete(seq: number, now: Date): void {
    this.body = null;
    this.deletedAt = now;
    this.deletedSeq = seq;
  }
}

ChatMessageSchema.setClass(ChatMessage);

export function fingerprintOf(groupId: string, body: string): string {
  return createHash('sha256').update(`${groupId}\n${body}`).digest('base64url');
}
