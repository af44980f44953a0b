import { decodeCursor, encodeCursor } from '@training-center/shared/graphql/cursor';

/** A place in the log of a person's inbox. */
export function inboxCursor(userId: string, seq: number): string {
  return encodeCursor(listOf(userId), [seq]);
}

/** @throws {BadUserInputError} when it is no cursor of this inbox. */
export function seqOfCursor(userId: string, cursor: string): number {
  return decodeCursor<[number]>(listOf(userId), cursor, ['number'], 'after')[0];
}

function listOf(userId: string): string {
  return `notification-events:${userId}`;
}
