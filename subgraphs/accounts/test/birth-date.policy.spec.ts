import { describe, expect, it } from '@jest/globals';
import { ageOn, birthDateProblems } from '../src/domain/account/birth-date.policy.js';

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

describe('ageOn', () => {
  it.each([
    ['the day before a birthday', '1990-05-17', '2027-05-16', 36],
    ['the birthday', '1990-05-17', '2027-05-17', 37],
    ['a later month', '1990-05-17', '2027-06-01', 37],
    ['28 February for who was born on the 29th', '2004-02-29', '2027-02-28', 22],
    ['1 March for who was born on the 29th', '2004-02-29', '2027-03-01', 23],
    ['the day of birth', '2027-03-01', '2027-03-01', 0],
    ['the day before birth', '2027-03-02', '2027-03-01', -1],
  ])('counts full years on %s', (_when, birthDate, today, age) => {
    expect(ageOn(birthDate, noon(today))).toBe(age);
  });
});

describe('birthDateProblems', () => {
  const codes = (birthDate: string | null | undefined) =>
    birthDateProblems(birthDate, noon('2027-03-01')).map(({ code }) => code);

  it.each([
    [undefined, []],
    [null, []],
    ['2014-03-01', []],
    ['2014-03-02', ['TOO_YOUNG']],
    ['2027-03-02', ['BIRTH_DATE_IMPOSSIBLE']],
    ['1906-03-02', []],
    ['1906-03-01', ['BIRTH_DATE_IMPOSSIBLE']],
  ])('judges %s', (birthDate, expected) => {
    expect(codes(birthDate)).toEqual(expected);
  });
});
