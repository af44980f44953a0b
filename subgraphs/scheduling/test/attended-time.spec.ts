import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attended, intervalsOf, type PresenceEvent } from '../src/domain/attendance/attended-time.js';

const START = Date.parse('2027-01-12T17:00:00Z');
const session = { startsAt: new Date(START), endsAt: new Date(START + 60 * 60_000) };
const thresholds = { lateAfterMinutes: 10, earlyBeforeMinutes: 10, minimumPercent: 50 };
const at = (minutes: number) => new Date(START + minutes * 60_000);

/** Stays of several devices, minute by minute, before, during and after the session. */
const stays = fc.array(
  fc.record({ from: fc.integer({ min: -30, max: 80 }), length: fc.integer({ min: 1, max: 60 }) }),
  { maxLength: 12 },
);

function eventsOf(list: readonly { from: number; length: number }[]): PresenceEvent[] {
  return list.flatMap(({ from, length }, index) => [
    { connectionId: String(index), kind: 'JOIN' as const, at: at(from) },
    { connectionId: String(index), kind: 'LEAVE' as const, at: at(from + length) },
  ]);
}

describe('attended time', () => {
  it('is the union of all stays within the session, whatever came first, twice or three times', () => {
    fc.assert(
      fc.property(stays, fc.infiniteStream(fc.nat()), (list, order) => {
        const there = new Set<number>();
        for (const { from, length } of list)
          for (let minute = Math.max(0, from); minute < Math.min(60, from + length); minute += 1)
            there.add(minute);
        const events = eventsOf(list);
        const shuffled = [...events, ...events, ...events]
          .map((event) => ({ event, key: order.next().value! }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(attended(shuffled, session, thresholds)).toEqual(attended(events, session, thresholds));
        expect(attended(events, session, thresholds).minutes).toBe(there.size);
      }),
      { numRuns: 500 },
    );
  });

  it('is a list of intervals in order that do not touch', () => {
    fc.assert(
      fc.property(stays, (list) => {
        const intervals = intervalsOf(eventsOf(list), session);
        for (const [index, { from, to }] of intervals.entries()) {
          expect(to).toBeGreaterThan(from);
          expect(from).toBeGreaterThan(intervals[index - 1]?.to ?? START - 1);
        }
      }),
    );
  });

  it.each([
    ['all the time', [[0, 60]], 60, 'PRESENT'],
    ['ten minutes late', [[10, 50]], 50, 'PRESENT'],
    ['eleven minutes late', [[11, 49]], 49, 'LATE'],
    ['gone eleven minutes early', [[0, 49]], 49, 'LEFT_EARLY'],
    ['late and gone early', [[15, 32]], 32, 'LATE'],
    [
      'half of it',
      [
        [0, 15],
        [45, 15],
      ],
      30,
      'PRESENT',
    ],
    ['less than half', [[0, 29]], 29, 'ABSENT'],
    [
      'six times with overlaps',
      [
        [0, 20],
        [5, 20],
        [10, 30],
        [30, 15],
        [44, 5],
        [50, 20],
      ],
      59,
      'PRESENT',
    ],
    ['before the start only', [[-20, 20]], 0, 'ABSENT'],
    ['never', [], 0, 'ABSENT'],
  ])('of somebody there %s', (_name, list, minutes, status) => {
    const events = eventsOf((list as [number, number][]).map(([from, length]) => ({ from, length })));
    expect(attended(events, session, thresholds)).toEqual({ minutes, status });
  });

  it('lasts to the end when nobody saw them leave, and is nothing when nobody saw them come', () => {
    const join = { connectionId: 'a', kind: 'JOIN' as const, at: at(20) };
    const leave = { connectionId: 'a', kind: 'LEAVE' as const, at: at(40) };
    expect(attended([join], session, thresholds)).toEqual({ minutes: 40, status: 'LATE' });
    expect(attended([leave], session, thresholds)).toEqual({ minutes: 0, status: 'ABSENT' });
  });
});
