import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { flagsOf, launch, type Server } from '../learning-path/server-process.js';
import { residentKilobytes } from '../live/process-usage.js';
import { type AnswerSize, checkAnswers, measure, type Measurement } from './measure.js';
import { type BenchOperation, operations } from './supergraph.js';

const FOLDER = join(import.meta.dirname);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
/** What is measured has a core of its own; load and subgraphs have the other. */
const [MEASURED_CORE, OTHER_CORE] = ['0', '1'];
const PRODUCTION = { NODE_ENV: 'production' };

interface Contender {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly port: number;
  /** Of Node. */
  readonly flags: readonly string[];
}

/** As one starts a program; it also suits these best. Ours is started as `npm run start:gateway` starts it. */
const NONE: readonly string[] = [];

const contenders = [
  { name: 'by hand', script: 'hand-written-server.js', args: [], port: 4732, flags: NONE },
  { name: 'ours', script: 'engine-server.js', args: [], port: 4733, flags: flagsOf('start:gateway') },
  { name: 'stock', script: 'stock-server.js', args: ['its'], port: 4734, flags: NONE },
  { name: 'stock, our source', script: 'stock-server.js', args: ['our'], port: 4735, flags: NONE },
] as const satisfies readonly Contender[];

type Name = (typeof contenders)[number]['name'];
type Results = Readonly<Record<Name, Measurement>>;

interface Row {
  readonly operation: BenchOperation;
  readonly size: AnswerSize;
  readonly results: Results;
}

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** Our engine beside Apollo's executor and beside programs written by hand, over four remote subgraphs. */
export async function gateway(): Promise<void> {
  const isPinned = pin(process.pid, OTHER_CORE);
  const subgraphs = await launch(join(FOLDER, 'subgraphs-server.js'), {}, []);
  const servers = new Map<Name, Server>();
  try {
    for (const { name, script, args, port, flags } of contenders) {
      const server = await launch(join(FOLDER, script), PRODUCTION, [String(port), ...args], flags);
      pin(server.pid, MEASURED_CORE);
      servers.set(name, server);
    }
    const rows: Row[] = [];
    for (const operation of operations) {
      const size = await checkAnswers(
        operation,
        contenders.map(({ port }) => port),
      );
      rows.push({ operation, size, results: await inTurn(operation, servers) });
      tell(`measured: ${operation.title}`);
    }
    report(rows, servers, isPinned);
  } finally {
    await Promise.all([subgraphs, ...servers.values()].map((server) => server.stop()));
  }
}

/** With all its threads. Only Linux can. */
function pin(pid: number, core: string): boolean {
  return spawnSync('taskset', ['-a', '-c', '-p', core, String(pid)]).status === 0;
}

/** Round after round, each contender in turn, so that a noisy minute hits all of them; the best round counts. */
async function inTurn(operation: BenchOperation, servers: ReadonlyMap<Name, Server>): Promise<Results> {
  const best = new Map<Name, Measurement>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, port } of contenders) {
      const measured = await measure(operation, port, servers.get(name)!.pid);
      const known = best.get(name);
      if (!known || measured.cpuMs < known.cpuMs) best.set(name, measured);
    }
  }
  return Object.fromEntries(best) as Results;
}

function report(rows: readonly Row[], servers: ReadonlyMap<Name, Server>, isPinned: boolean): void {
  const date = new Date().toISOString().slice(0, 10);
  const where = isPinned
    ? 'each server alone on one core, load and subgraphs on another'
    : 'cores not pinned';
  console.log(`${date}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${where}.`);
  console.log(
    '20 connections that ask for different things; × and ratio compare processor time per request.\n',
  );
  console.log(
    '| operation | executed by | requests/s | CPU ms | × stock | ratio to by hand | p50 ms | p99 ms | MB |',
  );
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { operation, size, results } of rows) {
    for (const { name } of contenders) {
      const { rate, cpuMs, p50, p99, megabytes } = results[name];
      const cells = [
        `${operation.title}, ${(size.bytes / 1000).toFixed(1)} KB`,
        name,
        Math.round(rate),
        cpuMs.toFixed(3),
        (results.stock.cpuMs / cpuMs).toFixed(1),
        (results['by hand'].cpuMs / cpuMs).toFixed(2),
        p50,
        p99,
        megabytes,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
  console.log('');
  for (const { operation, size } of rows)
    console.log(
      `${operation.title}: entities are met ${size.entities} times, ${size.different} different ones.`,
    );
  const resident = [...servers].map(
    ([name, { pid }]) => `${name} ${Math.round(residentKilobytes(pid) / 1024)} MB`,
  );
  console.log(`Resident afterwards: ${resident.join(', ')}.`);
}
