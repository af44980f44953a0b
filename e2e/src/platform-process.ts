import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@training-center/shared/testing/test-database';
import { freePort } from '@training-center/shared/server/free-port';

const ROOT = join(import.meta.dirname, '../..');
const START_LIMIT_MS = 60_000;

/** The two shapes in which the platform runs on one machine. */
export const shapes = ['one process', 'a process each'] as const;
export type Shape = (typeof shapes)[number];

const SCRIPTS: Readonly<Record<Shape, string>> = {
  'one process': 'platform/dist/main.js',
  'a process each': 'platform/dist/distributed.js',
};

const NPM_SCRIPTS: Readonly<Record<Shape, string>> = {
  'one process': 'start',
  'a process each': 'start:distributed',
};

export interface PlatformProcess {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** All that it has printed. */
  output(): string;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts the built platform, directly or as a person does, and waits until it says that it is ready. */
export async function startProcess(
  shape: Shape,
  env: Record<string, string>,
  by: 'node' | 'npm' = 'node',
): Promise<PlatformProcess> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const [file, args]: [string, string[]] =
    by === 'npm'
      ? ['npm', ['run', '--silent', NPM_SCRIPTS[shape]]]
      : [process.execPath, [join(ROOT, SCRIPTS[shape])]];
  const child = spawn(file, args, {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      SEED: 'no',
      LOG_LEVEL: 'error',
      // One step of a story follows on the other, on machines with other work as well.
      SETTLE_MS: '2000',
      ...env,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await untilReady(child, () => output);
  return {
    url: `http://localhost:${port}`,
    pid: child.pid!,
    dataDir: env['DATA_DIR']!,
    output: () => output,
    kill: (signal) => kill(child, signal),
  };
}

async function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The platform ${why}:\n${output()}`));
    const timer = setTimeout(() => fail('was not ready in time'), START_LIMIT_MS);
    const look = () => {
      if (!/\bready\n/.test(output())) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout!.on('data', look);
    child.once('exit', () => {
      clearTimeout(timer);
      fail('stopped');
    });
  });
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

export interface TestPlatform {
  /** One for each process that serves the public. */
  readonly urls: readonly string[];
  /** What was started: in the shape of a process each, one that keeps all the others. */
  readonly processes: readonly PlatformProcess[];
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/**
 * The platform on a database of its own, `copies` times side by side, as behind a load balancer. With a process each: so many
 * gateways, and so many processes of each subgraph, which every gateway knows.
 */
export async function startPlatform(
  shape: Shape,
  { copies = 1, env = {} as Record<string, string> } = {},
): Promise<TestPlatform> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'tc-e2e-'));
  const all = { DATABASE_URL: database.url, DATA_DIR: dataDir, ...env };
  const processes: PlatformProcess[] = [];
  const stop = async () => {
    if (process.env['E2E_VERBOSE']) for (const { output } of processes) process.stderr.write(output());
    await Promise.all(processes.map((running) => running.kill('SIGTERM')));
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const urls = shape === 'one process' ? [] : await furtherUrls(copies - 1);
    if (shape === 'one process')
      for (let copy = 0; copy < copies; copy += 1) processes.push(await startProcess(shape, all));
    else processes.push(await startProcess(shape, { ...all, ...many(copies, urls) }));
    return {
      urls: [...processes.map(({ url }) => url), ...urls],
      processes,
      databaseUrl: database.url,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function furtherUrls(count: number): Promise<string[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports].map((port) => `http://localhost:${port}`);
}

function many(copies: number, urls: readonly string[]): Record<string, string> {
  return {
    PROCESSES_PER_SUBGRAPH: String(copies),
    MORE_GATEWAY_PORTS: urls.map((url) => new URL(url).port).join(','),
  };
}
