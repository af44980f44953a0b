import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { assertNotOverlong, passwordProblems } from '../src/domain/password/password.policy.js';

const ADA = { username: 'ada_l', email: ' Lovelace@Example.com' };
const codes = (password: string, owner = ADA) =>
  passwordProblems(password, owner, 'password').map(({ code }) => code);

describe('passwordProblems', () => {
  it.each([
    ['8 characters', 'k7$qzp1x'],
    ['64 characters', 'correct horse battery staple '.repeat(3).slice(0, 64)],
    ['256 characters', 'äöü!'.repeat(64)],
    ['256 characters outside the basic plane', '🐴'.repeat(256)],
    ['spaces at both ends', '   spaced   '],
    ['NUL within', 'be\0fore and after'],
  ])('takes %s', (_what, password) => {
    expect(codes(password)).toEqual([]);
  });

  it.each([
    ['7 characters', 'k7$qzp1', 'INVALID_INPUT'],
    ['7 characters outside the basic plane', '🐴'.repeat(7), 'INVALID_INPUT'],
    ['257 characters', 'x'.repeat(257), 'INVALID_INPUT'],
    ['257 characters outside the basic plane', '🐴'.repeat(257), 'INVALID_INPUT'],
    ['10 kB', 'x'.repeat(10_240), 'INVALID_INPUT'],
    ['half a surrogate pair', 'half \uD83D of a pair', 'INVALID_INPUT'],
    ['a common one', 'qwertyuiop', 'PASSWORD_TOO_COMMON'],
    ['a common one in capitals', 'QwertyUIOP', 'PASSWORD_TOO_COMMON'],
    ['the username', '12 ADA_L 34', 'PASSWORD_NAMES_OWNER'],
    ['the local part of the address', 'my lovelace 1815', 'PASSWORD_NAMES_OWNER'],
  ])('refuses %s', (_what, password, code) => {
    expect(codes(password)).toEqual([code]);
  });

  it('does not mind a short local part', () => {
    expect(codes('a fine password', { username: 'grace', email: 'a@example.com' })).toEqual([]);
  });

  it('refuses each of 10,000 common passwords', () => {
    const list = readFileSync(new URL('../data/common-passwords.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    expect(list).toHaveLength(10_000);
    expect(list.filter((password) => codes(password).length === 0)).toEqual([]);
  });
});

describe('assertNotOverlong', () => {
  it('refuses from 257 characters on', () => {
    expect(() => assertNotOverlong('x'.repeat(256), 'password')).not.toThrow();
    expect(() => assertNotOverlong('x'.repeat(257), 'password')).toThrow('at most 256');
  });
});
