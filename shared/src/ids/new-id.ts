import * as crypto from 'node:crypto';

const { randomUUIDv7 } = crypto as unknown as { randomUUIDv7(this: void): string };

/** A new id: a UUIDv7, so that ids sort by the moment they were made and need no coordination. */
export function newId(): string {
  return randomUUIDv7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text that came from outside can be an id of ours. Anything else is answered like an unknown id. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
