import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../src/ids/new-id.js';
import { decodeCursor, encodeCursor } from '../../src/graphql/cursor.js';

const TYPES = ['string', 'number', 'date', 'id'] as const;
type Keys = [string, number, string, string];
const refused = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } });
const decode = (cursor: string, list = 'courses:NEWEST') => decodeCursor<Keys>(list, cursor, TYPES, 'after');
const keys: Keys = ['Größe "1"', -3.5, '2026-03-01T12:00:00.000Z', newId()];

describe('a cursor', () => {
  it('gives back the keys that were put in', () => {
    const texts = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0));
    // What PostgreSQL and JavaScript write alike.
    const dates = fc.date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-12-31') });
    fc.assert(
      fc.property(texts, numbers, dates, fc.uuid(), (text, number, date, id) => {
        const given: Keys = [text, number, date.toISOString(), id];
        expect(decode(encodeCursor('courses:NEWEST', given))).toEqual(given);
      }),
    );
  });

  it('is plain text that fits into a URL', () => {
    expect(encodeCursor('courses:NEWEST', keys)).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['of another list', encodeCursor('courses:TITLE', keys)],
    ['with too few keys', encodeCursor('courses:NEWEST', keys.slice(0, 3))],
    ['with too many keys', encodeCursor('courses:NEWEST', [...keys, 1])],
    ['with a number as text', encodeCursor('courses:NEWEST', ['a', '1', keys[2], keys[3]])],
    ['with a null', encodeCursor('courses:NEWEST', ['a', null, keys[2], keys[3]])],
    ['with a day that does not exist', encodeCursor('courses:NEWEST', ['a', 1, '2026-02-30', keys[3]])],
    ['with an id that is none', encodeCursor('courses:NEWEST', ['a', 1, keys[2], "' OR 1=1"])],
    ['with a NUL, which PostgreSQL refuses', encodeCursor('courses:NEWEST', ['\0', 1, keys[2], keys[3]])],
    ['that is no JSON', Buffer.from('[').toString('base64url')],
    ['that is no list', Buffer.from('{}').toString('base64url')],
    ['that is no text of ours', '<script>'],
    ['that is empty', ''],
    ['that is too long', 'a'.repeat(2001)],
  ])('%s is refused', (_case, cursor) => {
    expect(() => decode(cursor)).toThrow(refused);
  });

  it('never gives more than was asked for, however it was tampered with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => decode(text)).toThrow(refused);
      }),
    );
  });
});
