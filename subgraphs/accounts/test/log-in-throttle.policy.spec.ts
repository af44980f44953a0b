import { describe, expect, it } from '@jest/globals';
import { secondsToWait } from '../src/domain/log-in/log-in-throttle.policy.js';

const NOW = new Date('2027-03-01T12:00:00Z');
const failures = (...given: [address: string, minutesAgo: number][]) =>
  given
    .map(([address, ago]) => ({ address, failedAt: new Date(NOW.getTime() - ago * 60_000) }))
    .toSorted((a, b) => a.failedAt.getTime() - b.failedAt.getTime());
const times = (count: number, address: string, minutesAgo: number) =>
  Array.from({ length: count }, (): [string, number] => [address, minutesAgo]);

describe('secondsToWait', () => {
  it('lets the first attempt pass', () => {
    expect(secondsToWait([], 'a', NOW)).toBe(0);
  });

  it('stops an address after five failures until the first of them is a quarter of an hour old', () => {
    expect(secondsToWait(failures(...times(4, 'a', 1)), 'a', NOW)).toBe(0);
    expect(secondsToWait(failures(['a', 10], ...times(4, 'a', 1)), 'a', NOW)).toBe(5 * 60);
  });

  it('does not lock the account for others because of one address', () => {
    expect(secondsToWait(failures(...times(5, 'a', 1)), 'b', NOW)).toBe(0);
  });

  it('locks the account after ten failures from several addresses', () => {
    const nine = failures(...times(5, 'a', 2), ...times(4, 'b', 1));
    const ten = failures(...times(5, 'a', 2), ...times(5, 'b', 1));
    expect(secondsToWait(nine, 'c', NOW)).toBe(0);
    expect(secondsToWait(ten, 'c', NOW)).toBe(13 * 60);
  });

  it('rounds up to whole seconds', () => {
    const almost = new Date(NOW.getTime() + 1);
    expect(secondsToWait(failures(...times(5, 'a', 0)), 'a', almost)).toBe(15 * 60);
  });
});
