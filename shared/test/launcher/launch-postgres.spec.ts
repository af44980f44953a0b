import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { parseDatabaseUrl } from '../../src/database/connection.js';
import { type LaunchedPostgres, launchPostgres } from '../../src/database/launcher/launch-postgres.js';
import { runningDatabaseUrl } from '../../src/database/launcher/running-database.js';
import { startOf } from '../../src/database/launcher/process-table.js';
import { until } from '../../src/testing/until.js';
import { Folders, kill9, launchInChild, query, untilGone } from './launching.js';

describe('launchPostgres', () => {
  const folders = new Folders();
  const running: LaunchedPostgres[] = [];
  const launch = async (
    dataDir: string,
    options: { durable?: boolean; onProgress?: (step: string) => void } = {},
  ) => {
    const postgres = await launchPostgres({ dataDir, durable: false, ...options });
    running.push(postgres);
    return postgres;
  };

  afterEach(async () => {
    for (const postgres of running.splice(0)) await postgres.stop();
  });

  afterAll(() => folders.removeAll());

  it('answers queries over a private socket until it is stopped', async () => {
    const dataDir = await folders.make();
    const { url, pid, stop } = await launch(dataDir);
    const socketFolder = parseDatabaseUrl(url).host;
    const [row] = await query<{ database: string; encoding: string; lower: string; addresses: string }>(
      url,
      `SELECT current_database() AS database, current_setting('server_encoding') AS encoding, lower('ÄÉ') AS lower,
         current_setting('listen_addresses') AS addresses`,
    );
    expect(row).toEqual({ database: 'training_center', encoding: 'UTF8', lower: 'äé', addresses: '' });
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, 'database-url'))).mode & 0o777).toBe(0o600);
    expect(await runningDatabaseUrl(dataDir)).toBe(url);
    await Promise.all([stop(), stop()]);
    await stop();
    expect(await startOf(pid)).toBeNull();
    expect(await runningDatabaseUrl(dataDir)).toBeNull();
    const left = ['owner.json', 'database-url'].map((name) => join(dataDir, name));
    expect([socketFolder, ...left].filter(existsSync)).toEqual([]);
  });

  it('keeps data over a restart, durable or not, and makes the cluster only once', async () => {
    const dataDir = await folders.make();
    const steps: string[] = [];
    const onProgress = (step: string) => steps.push(step);
    const first = await launch(dataDir, { durable: true, onProgress });
    await query(first.url, 'CREATE TABLE thing AS SELECT 42 AS answer');
    await first.stop();
    const second = await launch(dataDir, { durable: true, onProgress });
    await expect(query(second.url, 'SELECT answer FROM thing')).resolves.toEqual([{ answer: 42 }]);
    expect(steps).toEqual(['Creating the database', 'Starting PostgreSQL', 'Starting PostgreSQL']);
  });

  it.each([
    { durable: true, fsync: 'on' },
    { durable: false, fsync: 'off' },
  ])('sets limits on what may wait, and fsync $fsync', async ({ durable, fsync }) => {
    const { url } = await launch(await folders.makeWithCluster(), { durable });
    const names =
      `fsync max_connections jit statement_timeout lock_timeout idle_in_transaction_session_timeout`.split(
        ' ',
      );
    const [settings] = await query(
      url,
      `SELECT ${names.map((name) => `current_setting('${name}') AS ${name}`).join()}`,
    );
    expect(settings).toEqual({
      fsync,
      max_connections: '150',
      jit: 'off',
      statement_timeout: '30s',
      lock_timeout: '10s',
      idle_in_transaction_session_timeout: '1min',
    });
  });

  it('stops although connections are open', async () => {
    const { url, pid, stop } = await launch(await folders.makeWithCluster());
    const waiting = query(url, 'SELECT pg_sleep(20)');
    await until(() =>
      query(url, "SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'").then(({ length }) => length),
    );
    await Promise.all([expect(waiting).rejects.toThrow(/terminat/), stop()]);
    expect(await startOf(pid)).toBeNull();
  });

  it('begins a large log anew', async () => {
    const dataDir = await folders.makeWithCluster();
    const log = join(dataDir, 'postgres.log');
    await writeFile(log, Buffer.alloc(10 * 1024 * 1024 + 1, 'x'));
    await launch(dataDir);
    const text = await readFile(log, 'utf8');
    expect(text).toContain('ready to accept connections');
    expect(text).not.toContain('xxx');
  });

  it('refuses a folder that this process uses already', async () => {
    const dataDir = await folders.makeWithCluster();
    const { url } = await launch(dataDir);
    await expect(launch(dataDir)).rejects.toThrow(`${dataDir} is already in use by process ${process.pid}.`);
    await expect(query(url, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });

  it('refuses a folder that another live process uses', async () => {
    const dataDir = await folders.makeWithCluster();
    const { child, url, pid } = await launchInChild(dataDir);
    await expect(launch(dataDir)).rejects.toThrow(`${dataDir} is already in use by process ${child.pid}.`);
    await expect(query(url, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    await kill9(child);
    await untilGone(pid);
  });

  it('lets one of several first starts at once win, and the folder stays whole', async () => {
    const dataDir = await folders.make();
    const launched = await Promise.all([1, 2, 3].map(() => launchInChild(dataDir)));
    const winner = launched.filter(({ error }) => !error);
    expect(winner).toHaveLength(1);
    const refused = expect.stringMatching(`already in use by process ${winner[0]!.child.pid}`);
    expect(launched.flatMap(({ error }) => error ?? [])).toEqual([refused, refused]);
    await kill9(winner[0]!.child);
    await untilGone(winner[0]!.pid);
    const { url } = await launch(dataDir);
    await expect(query(url, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });

  it('says what PostgreSQL said when it does not start, and gives the folder free', async () => {
    const dataDir = await folders.makeWithCluster();
    await (await launch(dataDir)).stop();
    const configuration = join(dataDir, 'postgres/postgresql.conf');
    const good = await readFile(configuration, 'utf8');
    await writeFile(configuration, `${good}\nno_such_setting = 1\n`);
    await expect(launch(dataDir)).rejects.toThrow(/unrecognized configuration parameter "no_such_setting"/);
    await writeFile(configuration, good);
    await expect(launch(dataDir)).resolves.toMatchObject({ url: expect.any(String) });
  });

  it('starts again with every committed row after the server itself was killed at work', async () => {
    const dataDir = await folders.makeWithCluster();
    const { url, pid, stop } = await launch(dataDir);
    await query(url, 'CREATE TABLE thing (number int)');
    let committed = 0;
    const write = async () => {
      for (;;) {
        await query(url, 'INSERT INTO thing VALUES (1)');
        committed += 1;
      }
    };
    const writing = Promise.allSettled([1, 2, 3].map(write));
    await until(() => committed > 20);
    process.kill(pid, 'SIGKILL');
    await writing;
    await stop();
    const again = await launch(dataDir);
    const [row] = await query<{ count: number }>(again.url, 'SELECT count(*)::int AS count FROM thing');
    expect(row!.count).toBeGreaterThanOrEqual(committed);
  });

  it('does not keep its process alive, and ends with it', async () => {
    const { child, pid } = await launchInChild(await folders.makeWithCluster(), { afterwards: 'leave' });
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(0);
    await untilGone(pid);
  });
});
