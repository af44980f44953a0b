import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLogger } from '@training-center/shared/logging/logger';
import { until } from '@training-center/shared/testing/until';
import { ChildProcess } from '../src/processes/child-process.js';

describe('a process that dies', () => {
  let folder: string;
  let child: ChildProcess;
  const pauses: number[] = [];

  beforeEach(async () => {
    // How long it has lived is told by this clock; everything else takes its time.
    jest.useFakeTimers({
      doNotFake: ['Date', 'hrtime', 'nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'].concat([
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ]) as never,
    });
    folder = await mkdtemp(join(tmpdir(), 'tc-child-'));
    const script = join(folder, 'sleeper.mjs');
    await writeFile(script, 'setInterval(() => {}, 1000); process.on("disconnect", () => process.exit());');
    const write = (line: string) =>
      void pauses.push((JSON.parse(line) as { restartInMs: number }).restartInMs);
    pauses.length = 0;
    child = new ChildProcess(
      'sleeper',
      script,
      { HOST: '127.0.0.1', PORT: '1' },
      createLogger('test', 'error', { write }),
    );
  });
  afterEach(async () => {
    jest.useRealTimers();
    await child.stop();
    await rm(folder, { recursive: true });
  });

  const die = async () => {
    const { pid } = child;
    process.kill(pid!, 'SIGKILL');
    await until(() => child.pid !== pid);
  };

  it('is started again after growing pauses, and after the first one when it had lived for a while', async () => {
    await die();
    await die();
    jest.advanceTimersByTime(10_000);
    await die();
    await die();
    expect(pauses).toEqual([250, 500, 250, 500]);
  });
});
