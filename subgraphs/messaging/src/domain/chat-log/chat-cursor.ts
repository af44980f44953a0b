import { type CursorKey, decodeCursor, encodeCursor } from '@training-center/shared/graphql/cursor';
import type { ChatGroup } from '../chat-group/chat-group.entity.js';

/** A place in the log of a room: the last event seen, and the audience as it was known there. */
export interface ChatPlace {
  readonly seq: number;
  readonly audience: number;
}

const listOf = (groupId: string) => `chat:${groupId}`;

export function cursorOf(groupId: string, { seq, audience }: ChatPlace): string {
  return encodeCursor(listOf(groupId), [seq, audience] satisfies CursorKey[]);
}

/** The place from which what is read of the room now goes on. */
export function cursorNow({ id, lastSeq, audience }: ChatGroup): string {
  return cursorOf(id, { seq: lastSeq, audience });
}

/** Null when the cursor is none of this room. */
export function placeIn(groupId: string, cursor: string): ChatPlace | null {
  try {
    const [seq, audience] = decodeCursor<[number, number]>(
      listOf(groupId),
      cursor,
      ['number', 'number'],
      'after',
    );
    const isPlace = [seq, audience].every((part) => Number.isInteger(part) && part >= 0);
    return isPlace ? { seq, audience } : null;
  } catch {
    return null;
  }
}
