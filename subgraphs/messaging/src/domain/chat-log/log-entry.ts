import type { ChatMessage } from '../chat-message/chat-message.entity.js';
import type { ChatEventKind } from './chat-event.entity.js';

/** What there is of a message in the log: as it was when the log was read. */
export type LoggedMessage = Pick<
  ChatMessage,
  'id' | 'groupId' | 'seq' | 'senderId' | 'clientId' | 'body' | 'sentAt' | 'editedAt' | 'deletedAt'
>;

export interface LogEntry {
  readonly seq: number;
  readonly kind: ChatEventKind;
  readonly audience: number;
  readonly message: LoggedMessage;
}
