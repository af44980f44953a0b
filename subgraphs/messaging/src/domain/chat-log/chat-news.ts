import type { LogEntry, LoggedMessage, LoggedRoom } from './log-entry.js';

type AsJson<T> = {
  [K in keyof T]: T[K] extends Date ? Date | string : T[K] extends Date | null ? Date | string | null : T[K];
};

/** An event as a hint brings it to other processes: JSON, whose instants are texts there. */
export interface ChatNews extends Omit<LogEntry, 'message'> {
  readonly message: AsJson<Omit<LoggedMessage, 'room'>>;
  readonly room: AsJson<LoggedRoom>;
}

/** Of an event that is committed. */
export function newsOf(
  { seq, kind, audience }: Omit<LogEntry, 'message'>,
  message: LoggedMessage,
  room: LoggedRoom,
): ChatNews {
  const { id, groupId, seq: place, senderId, clientId, body, sentAt, editedAt, deletedAt } = message;
  const { createdAt, updatedAt, kind: sort, status, title, courseId, firstUserId, secondUserId } = room;
  const { lastSeq, lastActivityAt } = room;
  return {
    seq,
    kind,
    audience,
    message: { id, groupId, seq: place, senderId, clientId, body, sentAt, editedAt, deletedAt },
    room: {
      id: room.id,
      createdAt,
      updatedAt,
      kind: sort,
      status,
      title,
      courseId,
      firstUserId,
      secondUserId,
      lastSeq,
      audience,
      lastActivityAt,
    },
  };
}

export function entryOf({ message, room, ...event }: ChatNews): LogEntry {
  return {
    ...event,
    message: {
      ...message,
      sentAt: new Date(message.sentAt),
      editedAt: instantOf(message.editedAt),
      deletedAt: instantOf(message.deletedAt),
      room: {
        ...room,
        createdAt: new Date(room.createdAt),
        updatedAt: new Date(room.updatedAt),
        lastActivityAt: new Date(room.lastActivityAt),
      },
    },
  };
}

function instantOf(value: Date | string | null): Date | null {
  return value === null ? null : new Date(value);
}
