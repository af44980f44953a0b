import { BadUserInputError } from '../errors/access-errors.js';

export type CursorKey = string | number | boolean | null;

/**
 * A cursor encodes the sort keys of its row and the list that it belongs to, so that it survives deletions and is refused
 * elsewhere. `list` names the list and its order, `courses:NEWEST`.
 */
export function encodeCursor(list: string, keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/** @throws {BadUserInputError} when the text is no cursor of this list, with the same number and types of keys. */
export function decodeCursor<K extends readonly CursorKey[]>(
  list: string,
  cursor: string,
  types: { readonly [I in keyof K]: 'string' | 'number' | 'date' | 'id' },
  argument: string,
): K {
  const keys = parse(cursor);
  const fits =
    keys !== null &&
    keys[0] === list &&
    keys.length === types.length + 1 &&
    types.every((type, index) => keyFits(type, keys[index + 1]));
  if (!fits) throw new BadUserInputError(`"${argument}" is not a cursor of this list.`, argument);
  return keys.slice(1) as unknown as K;
}

function parse(cursor: string): unknown[] | null {
  if (!/^[\w-]{2,2000}$/.test(cursor)) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Years that PostgreSQL reads, too. */
const INSTANT = /^[1-9]\d{3}-/;

function keyFits(type: 'string' | 'number' | 'date' | 'id', key: unknown): boolean {
  if (type === 'number') return typeof key === 'number' && Number.isFinite(key);
  if (typeof key !== 'string' || key.includes('\0')) return false;
  if (type === 'date')
    return INSTANT.test(key) && !Number.isNaN(Date.parse(key)) && new Date(key).toISOString() === key;
  return type === 'string' || ID.test(key);
}
