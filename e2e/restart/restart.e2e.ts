import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@training-center/shared/server/free-port';
import { until } from '@training-center/shared/testing/until';
import { ApiClient } from '../src/api-client.js';
import { newPerson, type Person } from '../src/people.js';
import { type PlatformProcess, startProcess } from '../src/platform-process.js';

/** PostgreSQL servers whose command line names our data folder or its cluster. */
function serversBelow(dataDir: string): string[] {
  const lines = execFileSync('ps', ['-eo', 'pid,args']).toString().split('\n');
  const real = execFileSync('readlink', ['-f', join(dataDir, 'postgres')])
    .toString()
    .trim();
  return lines.filter(
    (line) => /postgres/.test(line) && (line.includes(dataDir) || (real && line.includes(real))),
  );
}

describe('npm start, killed and started again', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tc-restart-'));
  let running: PlatformProcess | undefined;

  afterAll(async () => {
    await running?.kill('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('comes up ten times out of ten, with everything it had acknowledged, and leaves no PostgreSQL behind', async () => {
    const people: Person[] = [];
    for (let round = 1; round <= 10; round += 1) {
      running = await startProcess('one process', { DATA_DIR: dataDir });
      const visitor = new ApiClient(running.url);
      for (const { username, password } of people) {
        const { session } = await visitor.must('LogIn', { input: { login: username, password } });
        expect(session.viewer.username).toBe(username);
      }
      people.push(await newPerson(visitor));
      await running.kill('SIGKILL');
    }
    await until(() => serversBelow(dataDir).length === 0, {
      timeoutMs: 10_000,
      describe: () => serversBelow(dataDir).join('\n'),
    });
    expect(people).toHaveLength(10);
  }, 240_000);

  it('ends when only npm is killed, and the next start waits for it', async () => {
    const npm = await startProcess(
      'one process',
      { DATA_DIR: dataDir, PORT: String(await freePort()) },
      'npm',
    );
    await npm.kill('SIGKILL');
    running = await startProcess('one process', { DATA_DIR: dataDir, PORT: new URL(npm.url).port }, 'npm');
    const answer = await new ApiClient(running.url).must('Categories');
    expect(answer.length).toBeGreaterThan(0);
  }, 60_000);
});
