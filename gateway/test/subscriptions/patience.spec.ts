import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { StreamEnded, StreamLost } from '../../src/data-sources/stream-ends.js';
import { Patience, pauseAfter } from '../../src/subscriptions/upstream.js';

const LIMIT_MS = 3_000;

describe('patience with an owner that was lost', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const pass = (ms: number) => jest.advanceTimersByTime(ms);

  it('has growing pauses, and an end', () => {
    const patience = new Patience(LIMIT_MS);
    const pauses: number[] = [];
    for (let pause = patience.next(false); pause !== null; pause = patience.next(false)) {
      pauses.push(pause);
      pass(pause);
    }
    expect(pauses[0]).toBeLessThan(40);
    expect(Math.max(...pauses)).toBeGreaterThan(100);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(300);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(LIMIT_MS);
  });

  it('goes elsewhere at once, but once', () => {
    const patience = new Patience(LIMIT_MS);
    expect(patience.next(true)).toBe(0);
    expect(patience.next(true)).toBeGreaterThan(0);
    patience.restore();
    expect(patience.next(true)).toBe(0);
  });

  it('begins anew with an owner that was there for a while, even if it had nothing to say', () => {
    const patience = new Patience(LIMIT_MS);
    patience.next(false);
    pass(60_000);
    expect(patience.next(true)).toBe(0);
    pass(LIMIT_MS - 1);
    expect(patience.next(true)).toBeGreaterThan(0);
    pass(2);
    expect(patience.next(true)).toBeNull();
  });

  it.each([
    ['with a cursor', 'c1', true, false, true],
    ['without one, nowhere else to go', undefined, false, false, false],
    ['without one, never opened', undefined, false, true, true],
    ['without one, opened before', undefined, true, true, false],
  ])('goes on %s: %s', (_how, position, wasOpened, isElsewhere, goesOn) => {
    const lost = new StreamLost('gone', { wasOpened, isElsewhere });
    expect(pauseAfter(lost, position, new Patience(LIMIT_MS)) !== null).toBe(goesOn);
  });

  it('is not asked for when the owner ended the stream', () => {
    expect(pauseAfter(new StreamEnded([]), 'c1', new Patience(LIMIT_MS))).toBeNull();
  });
});
