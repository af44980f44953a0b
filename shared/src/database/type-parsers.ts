import pg from 'pg';

const { builtins } = pg.types;

const parserOf = pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown;

/** As the ORM reads them: counts as numbers, days of the calendar as text. */
export const typeParsers = {
  getTypeParser(oid: number, format?: string) {
    if (oid === Number(builtins.INT8)) return Number;
    if (oid === Number(builtins.DATE)) return String;
    if (oid === Number(builtins.TIMESTAMPTZ)) return parseInstant;
    return parserOf(oid, format);
  },
} as pg.CustomTypesConfig;

const parseAnyInstant = parserOf(Number(builtins.TIMESTAMPTZ));

const ZERO = '0'.charCodeAt(0);

/** `2026-11-24 12:00:00.123+00`, which is how a server in UTC writes nearly all of them. */
const IN_UTC = /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00$/;

/** Every row has several instants: taken apart into texts, their pieces are a tenth of a page's garbage. */
function parseInstant(text: string): unknown {
  if (!IN_UTC.test(text)) return parseAnyInstant(text);
  return new Date(
    Date.UTC(
      digits(text, 0, 4),
      digits(text, 5, 7) - 1,
      digits(text, 8, 10),
      digits(text, 11, 13),
      digits(text, 14, 16),
      digits(text, 17, 19),
      millisecondsOf(text),
    ),
  );
}

/** What follows the seconds, cut to three digits: `.1+00` is a hundred. */
function millisecondsOf(text: string): number {
  const end = Math.min(text.length - 3, 23);
  return end <= 20 ? 0 : digits(text, 20, end) * 10 ** (23 - end);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place += 1) value = value * 10 + text.charCodeAt(place) - ZERO;
  return value;
}
