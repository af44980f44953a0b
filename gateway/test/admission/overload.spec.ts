import { describe, expect, it } from '@jest/globals';
import { BothPaths } from './both-paths.js';

const AT_ONCE = 8;
const WORK_MS = 100;
const CAPACITY = (AT_ONCE * 1000) / WORK_MS;

describe('three times what it can do', () => {
  it('is refused in part and quickly, and what is answered is no less than it can do', async () => {
    const gateway = await BothPaths.start({ load: { inFlight: AT_ONCE, waiting: 0, loopDelayMs: Infinity } });
    // An operation that takes its time without needing the machine, so that the capacity is known.
    const { people } = gateway.toy;
    people.schema.getQueryType()!.getFields()['whoAmI']!.resolve = () =>
      new Promise((resolve) => setTimeout(() => resolve('late'), WORK_MS));
    const answers: { status: number; ms: number; retryAfter: string | null }[] = [];
    const ask = async () => {
      const begun = performance.now();
      const { status, headers } = await gateway.post({ query: '{ whoAmI }' });
      answers.push({ status, ms: performance.now() - begun, retryAfter: headers.get('retry-after') });
    };
    await Promise.all(Array.from({ length: 4 }, ask));
    answers.length = 0;
    const begun = performance.now();
    const asked: Promise<void>[] = [];
    while (performance.now() - begun < 3000) {
      const due = ((performance.now() - begun) / 1000) * CAPACITY * 3;
      while (asked.length < due) asked.push(ask());
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await Promise.all(asked);
    const seconds = (performance.now() - begun) / 1000;
    const served = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 503);
    expect(served.length + refused.length).toBe(answers.length);
    expect(new Set(refused.map(({ retryAfter }) => retryAfter))).toEqual(new Set(['1']));
    expect(refused.length).toBeGreaterThan(served.length / 2);
    // Loose: the machine may be busy with other tests.
    expect(served.length / seconds).toBeGreaterThan(CAPACITY * 0.3);
    const times = refused.map(({ ms }) => ms).toSorted((a, b) => a - b);
    expect(times[times.length >> 1]).toBeLessThan(250);
    expect((await gateway.post({ query: '{ whoAmI }' })).status).toBe(200);
    await gateway.close();
  });
});
