import { describe, expect, it } from '@jest/globals';
import { Semaphore } from '../src/services/semaphore.js';

describe('a semaphore with two slots', () => {
  it('never runs more than two at once, and all in the end', async () => {
    const semaphore = new Semaphore(2);
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };

    await Promise.all(Array.from({ length: 20 }, () => semaphore.run(work)));

    expect(most).toBe(2);
    expect(running).toBe(0);
  });

  it('gives the slot back after a failure', async () => {
    const semaphore = new Semaphore(1);
    await expect(semaphore.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await semaphore.run(async () => 'yes')).toBe('yes');
  });
});
