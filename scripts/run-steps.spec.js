import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runSteps } from './run-steps.js';

describe('runSteps', () => {
  let cwd;
  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'steps-'));
  });
  afterAll(() => rm(cwd, { recursive: true }));

  const node = (program) => [process.execPath, '--input-type=module', '--eval', program];
  const logged = (name) =>
    node(
      `import { appendFileSync as log } from 'node:fs'; log('log', '+${name} '); setTimeout(() => log('log', '-${name} '), 200);`,
    );

  async function setup(steps) {
    const said = [];
    const failed = await runSteps(steps, { cwd, say: (line) => said.push(line) });
    return { failed: failed.map(({ name }) => name), said };
  }

  it('says one line for a step that passes, and none of its output', async () => {
    const { failed, said } = await setup([
      { name: 'good', command: node('console.log("chatter")'), mend: '-' },
    ]);
    expect(failed).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/^ok {6}good +\d+\.\d s$/)]);
  });

  it('says everything a failing step printed, and the command that mends it, and runs the others all the same', async () => {
    const bad = node('console.log("to stdout"); console.error("to stderr"); process.exit(3)');
    const { failed, said } = await setup([
      { name: 'bad', command: bad, mend: 'npm run mend' },
      { name: 'missing', command: 'no-such-program', mend: 'npm ci' },
      { name: 'good', command: node(''), mend: '-' },
    ]);
    expect(new Set(failed)).toEqual(new Set(['bad', 'missing']));
    const words = said.find((line) => line.startsWith('FAILED  bad'));
    expect(words).toContain('to stdout');
    expect(words).toContain('to stderr');
    expect(words).toContain('To mend it: npm run mend');
    expect(said.filter((line) => line.startsWith('ok'))).toHaveLength(1);
  });

  it('runs two at once and never starts a step before the one it comes after has ended', async () => {
    await setup([
      { name: 'a', command: logged('a') },
      { name: 'b', command: logged('b'), after: 'a' },
      { name: 'c', command: logged('c') },
      { name: 'd', command: logged('d') },
    ]);
    const events = (await readFile(join(cwd, 'log'), 'utf8')).trim().split(' ');
    expect(events.indexOf('-a')).toBeLessThan(events.indexOf('+b'));
    let running = 0;
    const most = events.map((event) => (running += event.startsWith('+') ? 1 : -1));
    expect(Math.max(...most)).toBe(2);
    expect(events).toHaveLength(8);
  });
});
