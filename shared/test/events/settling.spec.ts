import { describe, expect, it } from '@jest/globals';
import { Settling } from '../../src/events/settling.js';

const deliveries = (queue: string, ...ids: string[]) => ids.map((id) => ({ queue, id }));

/** Answers what is pending at each look; the last answer stays. */
function setup(...looks: string[][]) {
  const asked: string[][] = [];
  const settling = new Settling(async (open) => {
    asked.push(open.map(({ id }) => id));
    const look = looks.length > 1 ? looks.shift() : looks[0];
    return new Set(look);
  });
  return { settling, asked };
}

describe('Settling', () => {
  it('looks until everything has been handled, and only at what is open', async () => {
    const { settling, asked } = setup(['a', 'b'], ['b'], []);

    await settling.wait(deliveries('q', 'a', 'b'), 1000);

    expect(asked).toEqual([['a', 'b'], ['a', 'b'], ['b']]);
  });

  it('does not look when nothing was sent', async () => {
    const { settling, asked } = setup([]);

    await settling.wait([], 1000);

    expect(asked).toEqual([]);
  });

  it('gives up at the limit', async () => {
    const { settling } = setup(['a']);
    const begun = performance.now();

    await settling.wait(deliveries('q', 'a'), 50);

    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('does not wait again for a queue that was too slow, but for others', async () => {
    const { settling, asked } = setup(['a'], []);
    await settling.wait(deliveries('slow', 'a'), 0);
    asked.length = 0;

    await settling.wait([...deliveries('slow', 'b'), ...deliveries('quick', 'c')], 1000);

    expect(asked).toEqual([['c']]);
  });

  it('never fails, even when nobody can be asked', async () => {
    const settling = new Settling(() => Promise.reject(new Error('database gone')));

    await expect(settling.wait(deliveries('q', 'a'), 1000)).resolves.toBeUndefined();
  });
});
