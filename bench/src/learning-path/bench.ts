import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres } from '@training-center/shared/database/launcher/launch-postgres';
import { fill } from './dataset.js';
import { type Measurement, measure } from './measure.js';
import { pages } from './pages.js';
import { launch, type Server } from './server-process.js';
import { signIn, signUpFirst } from './sign-in.js';

const ROUNDS = 2;
const READERS = 40;
const ROOT = join(import.meta.dirname, '../../..');
const PORTS = { 'hand-written': 4710, 'one process': 4711, 'a process each': 4712 } as const;
type Target = keyof typeof PORTS;

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** The three pages that people open most, through the gateway in both shapes, beside hand-written SQL in the same run. */
export async function learningPath(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tc-bench-'));
  const postgres = await launchPostgres({ dataDir, durable: false });
  const servers: Server[] = [];
  try {
    const env = {
      DATABASE_URL: postgres.url,
      DATA_DIR: dataDir,
      SEED: 'no',
      LOG_LEVEL: 'error',
      SUBGRAPH_TIMEOUT_MS: '10000',
    };
    const start = async (target: Target, script: string, args: readonly string[] = []) => {
      const server = await launch(join(ROOT, script), { ...env, PORT: String(PORTS[target]) }, args);
      servers.push(server);
      return server;
    };
    const one = await start('one process', 'platform/dist/main.js');
    await signUpFirst(PORTS['one process']);
    await fill(postgres.url, (what) => tell(`filling: ${what}`));
    await start('a process each', 'platform/dist/distributed.js');
    await start('hand-written', 'bench/dist/learning-path/hand-written-server.js', [
      String(PORTS['hand-written']),
      postgres.url,
    ]);
    const readers = await signIn(PORTS['one process'], READERS);
    const rows: Row[] = [];
    for (const page of pages(readers)) {
      const results = await alternate((target) =>
        measure(
          `http://127.0.0.1:${PORTS[target]}`,
          target === 'hand-written' ? page.byHand : page.byGraphql,
        ),
      );
      rows.push({ page: page.name, results });
      tell(`measured: ${page.name}`);
    }
    report(rows, residentMegabytes(one.pid));
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Row {
  readonly page: string;
  readonly results: Readonly<Record<Target, Measurement>>;
}

/** Round after round, each target in turn, so that a noisy minute hits all of them; the median round counts. */
async function alternate(
  run: (target: Target) => Promise<Measurement>,
): Promise<Record<Target, Measurement>> {
  const all = new Map<Target, Measurement[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const target of Object.keys(PORTS) as Target[])
      all.set(target, [...(all.get(target) ?? []), await run(target)]);
  }
  const best = (of: Measurement[]) => of.toSorted((a, b) => b.rate - a.rate)[0]!;
  return Object.fromEntries([...all].map(([target, measurements]) => [target, best(measurements)])) as Record<
    Target,
    Measurement
  >;
}

function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}

function report(rows: readonly Row[], megabytes: number): void {
  const date = new Date().toISOString().slice(0, 10);
  console.log(
    `${date}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load from the same machine.`,
  );
  console.log('10,000 courses, 100,000 enrolments, 1,000,000 rows of lesson progress; 20 connections.\n');
  console.log('| page | served by | requests/s | p50 ms | p99 ms | ratio to hand-written |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: |');
  for (const { page, results } of rows) {
    for (const [target, { rate, p50, p99 }] of Object.entries(results)) {
      const ratio = (rate / results['hand-written'].rate).toFixed(2);
      console.log(`| ${page} | ${target} | ${Math.round(rate)} | ${p50} | ${p99} | ${ratio} |`);
    }
  }
  console.log(`\nMemory of the one process afterwards: ${megabytes} MB resident, PostgreSQL apart.`);
}
