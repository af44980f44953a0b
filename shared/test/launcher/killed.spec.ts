import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { parseDatabaseUrl } from '../../src/database/connection.js';
import { type LaunchedPostgres, launchPostgres } from '../../src/database/launcher/launch-postgres.js';
import { startOf } from '../../src/database/launcher/process-table.js';
import { until } from '../../src/testing/until.js';
import { Folders, kill9, launchInChild, query, spawnChild, untilGone } from './launching.js';

describe('a launcher that was killed', () => {
  const folders = new Folders();
  const running: LaunchedPostgres[] = [];
  const launch = async (dataDir: string) => {
    const postgres = await launchPostgres({ dataDir, durable: false });
    running.push(postgres);
    return postgres;
  };

  afterEach(async () => {
    for (const postgres of running.splice(0)) await postgres.stop();
  });

  afterAll(() => folders.removeAll());

  it('leaves no server and no socket behind', async () => {
    const { child, pid, url } = await launchInChild(await folders.makeWithCluster());
    await kill9(child);
    await untilGone(pid);
    await until(() => !existsSync(parseDatabaseUrl(url).host));
  });

  it('loses nothing over three kills, each followed by a start at once', async () => {
    const dataDir = await folders.make();
    for (const round of [1, 2, 3]) {
      const { child, url, pid } = await launchInChild(dataDir);
      await query(url, 'CREATE TABLE IF NOT EXISTS round (number int)');
      await query(url, `INSERT INTO round VALUES (${round})`);
      await kill9(child);
      if (round === 3) await untilGone(pid);
    }
    const { url } = await launch(dataDir);
    await expect(query(url, 'SELECT number FROM round ORDER BY number')).resolves.toEqual([
      { number: 1 },
      { number: 2 },
      { number: 3 },
    ]);
  });

  it('is followed by a start that ends the server when even its supervisor was killed', async () => {
    const dataDir = await folders.make();
    const { child, url, pid } = await launchInChild(dataDir);
    await query(url, 'CREATE TABLE thing AS SELECT 42 AS answer');
    for (const shell of supervisorsOf(pid)) process.kill(shell, 'SIGKILL');
    await kill9(child);
    expect(await startOf(pid)).not.toBeNull();
    const next = await launch(dataDir);
    expect(await startOf(pid)).toBeNull();
    await expect(query(next.url, 'SELECT answer FROM thing')).resolves.toEqual([{ answer: 42 }]);
    await rm(parseDatabaseUrl(url).host, { recursive: true });
  });

  it('is followed by a start that makes a half-made cluster anew', async () => {
    const dataDir = await folders.make();
    const child = spawnChild(dataDir);
    const draft = await until(async () => {
      const name = (await readdir(dataDir)).find((entry) => entry.startsWith('postgres.new-'));
      return name && existsSync(join(dataDir, name, 'PG_VERSION')) && name;
    });
    await kill9(child);
    expect(await readdir(dataDir)).not.toContain('postgres');
    const { url } = await launch(dataDir);
    await expect(query(url, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    expect(await readdir(dataDir)).not.toContain(draft);
  });

  it('does not let the next start touch a process that merely has the number of its server', async () => {
    const dataDir = await folders.makeWithCluster();
    const { uid, gid } = await stat(join(dataDir, 'postgres'));
    const stranger = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
    await writeFile(
      join(dataDir, 'postgres/postmaster.pid'),
      `${stranger.pid}\n${dataDir}/postgres\n1\n5432\n/tmp\n\n0\nready\n`,
    );
    await launch(dataDir);
    expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
    expect(await startOf(stranger.pid!)).not.toBeNull();
    stranger.kill();
  });

  it('does not let the next start touch a server of another folder', async () => {
    const dataDir = await folders.makeWithCluster();
    const other = await launch(await folders.makeWithCluster());
    await writeFile(join(dataDir, 'postgres/postmaster.pid'), `${other.pid}\n${dataDir}/postgres\n`);
    await launch(dataDir);
    await expect(query(other.url, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });
});

describe('a folder postgres in the data folder', () => {
  const folders = new Folders();

  afterAll(() => folders.removeAll());

  it('is made anew when it is what an interrupted initdb leaves', async () => {
    const dataDir = await folders.make();
    await mkdir(join(dataDir, 'postgres/base'), { recursive: true });
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '18\n');
    const { url, stop } = await launchPostgres({ dataDir, durable: false });
    await expect(query(url, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    await stop();
  });

  it.each(['precious.txt', 'postmaster.opts'])(
    'is refused and left alone when it holds a foreign %s',
    async (name) => {
      const dataDir = await folders.make();
      const file = join(dataDir, 'postgres', name);
      await mkdir(join(dataDir, 'postgres/base'), { recursive: true });
      await writeFile(file, 'mine');
      await expect(launchPostgres({ dataDir, durable: false })).rejects.toThrow(
        `${dataDir}/postgres was not made by Training Center (it holds ${name})`,
      );
      await expect(readFile(file, 'utf8')).resolves.toBe('mine');
    },
  );
});

/** The shells beside the server: the one that waits for its end, and the one that waits for ours. */
function supervisorsOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,pgid=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const group = rows.find(([own]) => Number(own) === pid)![1];
  return rows
    .filter(([, pgid, command]) => pgid === group && command!.endsWith('sh'))
    .map(([own]) => Number(own));
}
