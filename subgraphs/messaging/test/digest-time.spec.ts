import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { digestTimeAt, zoneNamed } from '../src/domain/digest/digest-time.js';

/** With changes of clocks by an hour, by half an hour and at midnight, with odd offsets, and without any. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'UTC',
];
const STEP_MS = 5 * 60_000;
const DAY_MS = 24 * 3_600_000;

const localOf = (now: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);

function changesOf2027(zone: string): number[] {
  const changes = [];
  let at = Temporal.ZonedDateTime.from(`2027-01-01T00:00[${zone}]`).getTimeZoneTransition('next');
  for (; at && at.year === 2027; at = at.getTimeZoneTransition('next')) changes.push(at.epochMilliseconds);
  return changes;
}

describe('the digest of a day', () => {
  it.each(ZONES)(
    'becomes due at 08:00 of each local day, once, across every change of clocks in %s',
    (zone) => {
      const middles = [Date.UTC(2027, 5, 1), ...changesOf2027(zone)];
      for (const middle of middles) {
        const begin = Math.floor((middle - 3 * DAY_MS) / STEP_MS) * STEP_MS;
        const firsts: string[] = [];
        const days = new Set<string>();
        for (let now = begin; now < begin + 6 * DAY_MS; now += STEP_MS) {
          const time = digestTimeAt(new Date(now), zone);
          if (!time || days.has(time.day)) continue;
          days.add(time.day);
          // The window may open in the middle of a morning.
          if (now > begin) firsts.push(localOf(now, zone).toPlainDateTime().toString());
          expect(time.dailyBefore.getTime()).toBeLessThanOrEqual(now);
        }
        expect(firsts).toEqual([...days].slice(-firsts.length).map((day) => `${day}T08:00:00`));
        expect(firsts.length).toBeGreaterThanOrEqual(5);
      }
    },
  );

  it.each([
    ['2027-03-28T05:59:59.999Z', null],
    ['2027-03-28T06:00:00.000Z', '2027-03-28'],
    ['2027-03-28T21:59:59.999Z', '2027-03-28'],
    ['2027-03-28T22:00:00.000Z', null],
    ['2027-10-31T06:59:59.999Z', null],
    ['2027-10-31T07:00:00.000Z', '2027-10-31'],
  ])('is at %s in Berlin that of %s', (now, day) => {
    expect(digestTimeAt(new Date(now), 'Europe/Berlin')?.day ?? null).toBe(day);
  });

  it('goes by UTC in a zone that is not known any more', () => {
    expect(digestTimeAt(new Date('2027-06-01T07:59:00Z'), 'Europe/Atlantis')).toBeNull();
    expect(digestTimeAt(new Date('2027-06-01T08:00:00Z'), 'Europe/Atlantis')?.day).toBe('2027-06-01');
  });

  it('reaches back to the last Monday morning for what comes weekly', () => {
    const weeklyBefore = (now: string) =>
      digestTimeAt(new Date(now), 'Europe/Berlin')!.weeklyBefore.toISOString();
    expect(weeklyBefore('2027-03-29T06:00:00Z')).toBe('2027-03-29T06:00:00.000Z');
    expect(weeklyBefore('2027-04-04T20:00:00Z')).toBe('2027-03-29T06:00:00.000Z');
    expect(weeklyBefore('2027-03-28T06:00:00Z')).toBe('2027-03-22T07:00:00.000Z');
  });
});

describe('a zone', () => {
  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['UTC', 'UTC'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['+01:00', null],
    ['Europe/Atlantis', null],
    ['', null],
    ['Z', null],
    ["x' or 1=1", null],
  ])('named %j is %j', (text, name) => {
    expect(zoneNamed(text)).toBe(name);
  });
});
