import type { ChatGroup } from '../chat-group/chat-group.entity.js';
import type { ChatMessage } from '../chat-message/chat-message.entity.js';
import type { ChatEventKind } from './chat-event.entity.js';

/** What there is of a room beside an event: as it was when that happened. */
export type LoggedRoom = Omit<ChatGroup, 'takeSeq' | 'takeMoment' | 'audienceChanged' | 'assertOpen'>;

/** What there is of a message in the log: as it was when the log was read, or when a hint brought it, with its room. */
export type LoggedMessage = Pick<
  ChatMessage,
  'id' | 'groupId' | 'seq' | 'senderId' | 'clientId' | 'body' | 'sentAt' | 'editedAt' | 'deletedAt'
> & { readonly room?: LoggedRoom };

export interface LogEntry {
  readonly seq: number;
  readonly kind: ChatEventKind;
  readonly audience: number;
  readonly message: LoggedMessage;
}
