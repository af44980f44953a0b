import { describe, expect, it } from '@jest/globals';
import { until } from '../src/testing/until.js';

describe('until', () => {
  it('answers what the condition gave once it gave something', async () => {
    let calls = 0;
    await expect(until(() => (++calls === 3 ? 'now' : null), { everyMs: 1 })).resolves.toBe('now');
    expect(calls).toBe(3);
  });

  it('tries a condition again that throws', async () => {
    let calls = 0;
    const condition = async () => {
      if (++calls < 3) throw new Error('not yet');
      return calls;
    };
    await expect(until(condition, { everyMs: 1 })).resolves.toBe(3);
  });

  it('says what it waited for and what it saw last when time is up', async () => {
    const waiting = until(() => 0, {
      timeoutMs: 10,
      everyMs: 1,
      describe: (last) => `rows, of which ${last} came`,
    });
    await expect(waiting).rejects.toThrow('Not within 10 ms: rows, of which 0 came – last value: 0');
  });

  it('hands on the last error when time is up', async () => {
    const refuse = () => {
      throw new Error('refused');
    };
    await expect(until(refuse, { timeoutMs: 10, everyMs: 1 })).rejects.toThrow('last error: Error: refused');
  });
});
