import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { timesOf } from '../src/domain/live-session/live-session.entity.js';
import { RecurrenceRule } from '../src/domain/recurrence/recurrence-rule.js';
import { readTimeZone, resolve } from '../src/domain/recurrence/wall-clock.js';

const expand = (rule: string, start: string, zone = 'UTC') => RecurrenceRule.parse(rule).expand(start, zone);
const days = (readings: readonly string[]) => readings.map((reading) => reading.slice(0, 10));

describe('a recurrence rule', () => {
  it.each([
    ['FREQ=DAILY;COUNT=3', ['2027-01-12', '2027-01-13', '2027-01-14']],
    [
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4',
      ['2027-01-12', '2027-01-14', '2027-01-26', '2027-01-28'],
    ],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', ['2027-01-29', '2027-02-26']],
    ['FREQ=MONTHLY;BYDAY=2TU;COUNT=3', ['2027-01-12', '2027-02-09', '2027-03-09']],
    ['FREQ=WEEKLY;BYDAY=WE;COUNT=2', ['2027-01-13', '2027-01-20']],
    ['freq=weekly;until=20270126', ['2027-01-12', '2027-01-19', '2027-01-26']],
  ])('%s names its days', (rule, expected) => {
    expect(days(expand(rule, '2027-01-12T18:00:00'))).toEqual(expected);
  });

  it('compares UNTIL in the zone of the series', () => {
    const until = (text: string) =>
      expand(`FREQ=DAILY;UNTIL=${text}`, '2027-01-12T18:00:00', 'Asia/Tokyo').length;
    // 18:00 on the 14th in Tokyo is 09:00 UTC.
    expect([
      until('20270114T090000Z'),
      until('20270114T085959Z'),
      until('20270114T180000'),
      until('20270114'),
    ]).toEqual([3, 2, 3, 3]);
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=TU', 'RULE_UNLIMITED'],
    ['FREQ=DAILY;COUNT=367', 'RULE_TOO_LONG'],
    ['FREQ=YEARLY;COUNT=4', 'RULE_TOO_LONG'],
    ['FREQ=DAILY;UNTIL=20290112', 'RULE_TOO_LONG'],
    ['FREQ=DAILY;UNTIL=20270101', 'RULE_EMPTY'],
    ['FREQ=HOURLY;COUNT=3', 'INVALID_RULE'],
    ['FREQ=DAILY;COUNT=0', 'INVALID_RULE'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20270120', 'INVALID_RULE'],
    ['FREQ=DAILY;COUNT=3;COUNT=3', 'INVALID_RULE'],
    ['FREQ=DAILY;INTERVAL=0;COUNT=3', 'INVALID_RULE'],
    ['FREQ=DAILY;UNTIL=20271399', 'INVALID_RULE'],
    ['FREQ=WEEKLY;BYDAY=XX;COUNT=3', 'INVALID_RULE'],
    ['FREQ=WEEKLY;BYDAY=1TU;COUNT=3', 'INVALID_RULE'],
    ['FREQ=DAILY;BYSETPOS=1;COUNT=3', 'INVALID_RULE'],
    ['FREQ=DAILY;BYHOUR=1,2;COUNT=3', 'INVALID_RULE'],
    ['COUNT=3', 'INVALID_RULE'],
    ['every Tuesday', 'INVALID_RULE'],
    ['', 'INVALID_RULE'],
    ['FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;COUNT=3', 'RULE_EMPTY'],
  ])('%s is refused as %s', (rule, code) => {
    expect(() => expand(rule, '2027-01-12T18:00:00')).toThrow(expect.objectContaining({ code }));
  });
});

describe('the wall clock', () => {
  it('keeps a weekly class at 18:00 over both changes of the clocks', () => {
    const readings = expand('FREQ=WEEKLY;BYDAY=TU;COUNT=52', '2027-01-12T18:00:00', 'Europe/Berlin');
    const instants = readings.map((reading) => resolve(reading, 'Europe/Berlin').instant);
    const hours = instants.map((instant) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' }).format(instant),
    );
    expect(new Set(hours)).toEqual(new Set(['18:00']));
    expect(new Set(instants.map((instant) => instant.getUTCHours()))).toEqual(new Set([16, 17]));
  });

  it('keeps a weekly 15:00 in Chicago at 15:00 over 9 March', () => {
    const readings = expand('FREQ=WEEKLY;COUNT=4', '2025-02-24T15:00:00', 'America/Chicago');
    const instants = readings.map((reading) => resolve(reading, 'America/Chicago').instant.toISOString());
    expect(instants.map((text) => text.slice(5, 16))).toEqual([
      '02-24T21:00',
      '03-03T21:00',
      '03-10T20:00',
      '03-17T20:00',
    ]);
  });

  it('moves a daily 02:30 on the skipped day alone, and says so', () => {
    const resolved = expand('FREQ=DAILY;COUNT=3', '2027-03-27T02:30:00').map((reading) =>
      resolve(reading, 'Europe/Berlin'),
    );
    expect(resolved.map(({ instant, timeShift }) => [instant.toISOString().slice(8, 16), timeShift])).toEqual(
      [
        ['27T01:30', false],
        ['28T01:30', true],
        ['29T00:30', false],
      ],
    );
  });

  it('shifts by a gap of half an hour, and by one of a whole day', () => {
    expect(resolve('2027-10-03T02:10:00', 'Australia/Lord_Howe')).toEqual({
      instant: new Date('2027-10-02T15:40:00Z'),
      timeShift: true,
    });
    expect(resolve('2011-12-30T12:00:00', 'Pacific/Apia')).toEqual({
      instant: new Date('2011-12-30T22:00:00Z'),
      timeShift: true,
    });
  });

  it('lets a session of two hours last two hours while the clocks change', () => {
    const { startsAt, endsAt } = timesOf({
      localStart: '2027-03-28T01:30:00',
      timeZone: 'Europe/Berlin',
      durationMinutes: 120,
    });
    expect(+endsAt - +startsAt).toBe(7_200_000);
  });

  it.each(['+02:00', 'Europe/Atlantis', '', 'Z', 'Europe/Berlin; drop table', '/etc/passwd', '../UTC'])(
    'takes no zone from "%s"',
    (name) => {
      expect(readTimeZone(name)).toBeNull();
    },
  );
});

/** The proof for every zone of the tz database: a weekly 02:30 over five years, on the day of the week when most clocks change. */
describe('in every zone of the tz database', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const starts = ['2025-01-05T02:30:00', '2026-12-27T02:30:00', '2028-12-24T02:30:00'];
  const readings = starts.flatMap((start, index) =>
    expand(`FREQ=WEEKLY;COUNT=${index === 2 ? 54 : 103}`, start),
  );

  it('the local time stays the same, except on days on which the clock skips it', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(readings).toHaveLength(260);
    const wrong: string[] = [];
    let shifted = 0;
    for (const zone of zones) {
      const clock = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      for (const reading of readings) {
        const { instant, timeShift } = resolve(reading, zone);
        const shown = clock.format(instant).replace(' ', 'T');
        if (timeShift) {
          shifted += 1;
          if (!isGap(reading, zone)) wrong.push(`${zone} ${reading}: no gap`);
        } else if (shown !== reading) wrong.push(`${zone} ${reading}: ${shown}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(shifted).toBeGreaterThan(0);
  });
});

/** By the definition alone: no offset that the zone has around that time makes the clock show the reading. */
function isGap(reading: string, zone: string): boolean {
  const asUtc = Temporal.PlainDateTime.from(reading).toZonedDateTime('UTC').toInstant();
  return [-30, 30]
    .map((hours) => asUtc.add({ hours }).toZonedDateTimeISO(zone).offsetNanoseconds)
    .every((offset) => {
      const candidate = asUtc.subtract({ nanoseconds: offset }).toZonedDateTimeISO(zone);
      return candidate.toPlainDateTime().toString() !== Temporal.PlainDateTime.from(reading).toString();
    });
}
