import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';
import { launchPostgres } from '../../src/database/launcher/launch-postgres.js';
import { startOf } from '../../src/database/launcher/process-table.js';
import { until } from '../../src/testing/until.js';

const HERE = import.meta.dirname;
const LAUNCHER = join(HERE, '../../src/database/launcher');

export interface LaunchedInChild {
  readonly child: ChildProcess;
  readonly url: string;
  readonly pid: number;
  readonly error?: string;
}

/** Launches in a process of its own, which can then be killed. */
export async function launchInChild(
  dataDir: string,
  { afterwards = 'stay', from = LAUNCHER }: { afterwards?: 'stay' | 'leave'; from?: string } = {},
): Promise<LaunchedInChild> {
  const child = spawnChild(dataDir, afterwards, from);
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return { child, ...(JSON.parse(line) as { url: string; pid: number; error?: string }) };
}

export function spawnChild(dataDir: string, afterwards = 'stay', from = LAUNCHER): ChildProcess {
  const script = join(from === LAUNCHER ? HERE : from, 'launching-child.js');
  const flags = ['--disable-warning=ExperimentalWarning', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];
  return spawn(process.execPath, [...flags, script, from, dataDir, afterwards], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Kills as the system would: nothing in the process gets to run again. */
export async function kill9(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

export async function untilGone(pid: number): Promise<void> {
  await until(async () => (await startOf(pid)) === null, { describe: `the end of process ${pid}` });
}

export async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  // The server may go between two queries, which is no failure of ours.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Data folders of one spec file. */
export class Folders {
  readonly #made: string[] = [];
  #model: string | null = null;

  async make(): Promise<string> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'tc-launch-')));
    this.#made.push(folder);
    return folder;
  }

  /** With a cluster in it, which is quicker to copy than to make. */
  async makeWithCluster(): Promise<string> {
    if (!this.#model) {
      this.#model = await this.make();
      await (await launchPostgres({ dataDir: this.#model, durable: false })).stop();
    }
    const folder = await this.make();
    await promisify(execFile)('cp', ['-Rp', `${this.#model}/.`, folder]);
    return folder;
  }

  async removeAll(): Promise<void> {
    this.#model = null;
    for (const folder of this.#made.splice(0))
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
