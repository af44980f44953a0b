import { describe, expect, it } from '@jest/globals';
import { parseValue } from 'graphql';
import { LocalDateTime } from '../../src/graphql/scalars.js';

describe('LocalDateTime', () => {
  it.each([
    ['2027-01-12T18:00:00', '2027-01-12T18:00:00'],
    ['2027-01-12T18:00', '2027-01-12T18:00:00'],
  ])('takes %s', (text, expected) => {
    expect(LocalDateTime.parseValue(text)).toBe(expected);
    expect(LocalDateTime.parseLiteral(parseValue(`"${text}"`), {})).toBe(expected);
    expect(LocalDateTime.serialize(text)).toBe(expected);
  });

  it.each([
    '2027-01-12T18:00:00Z',
    '2027-01-12T18:00:00+01:00',
    '2027-01-12T18:00:00.5',
    '2027-01-12',
    '2027-13-12T18:00:00',
    '2027-01-12T25:00:00',
    '27-1-12T18:00',
    42,
    null,
  ])('takes no %s', (value) => {
    expect(() => LocalDateTime.parseValue(value)).toThrow(/LocalDateTime/);
  });
});
