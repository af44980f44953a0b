import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';
import { cpuSeconds, residentKilobytes } from '../live/process-usage.js';
import type { BenchOperation } from './supergraph.js';

const CONNECTIONS = 20;
const WARM_UP_SECONDS = 3;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5);

export interface Measurement {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds of the server's processor time that a request costs. */
  readonly cpuMs: number;
  readonly p50: number;
  readonly p99: number;
  /** Resident while it works. */
  readonly megabytes: number;
}

/** What an answer is made of. */
export interface AnswerSize {
  readonly bytes: number;
  /** How often entities are met in it. */
  readonly entities: number;
  /** How many those are. */
  readonly different: number;
}

function bodyOf({ name, query, place }: BenchOperation, number: number): string {
  return JSON.stringify({ operationName: name, query, variables: { id: `${place[0]}${number}` } });
}

/** @throws unless all answer the same. */
export async function checkAnswers(operation: BenchOperation, ports: readonly number[]): Promise<AnswerSize> {
  const texts = await Promise.all(
    ports.map(async (port) => {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: bodyOf(operation, 0),
      };
      return (await fetch(`http://127.0.0.1:${port}/graphql`, init)).text();
    }),
  );
  const [first, ...rest] = texts.map((text) => JSON.parse(text) as unknown);
  for (const [i, other] of rest.entries()) {
    if (!isDeepStrictEqual(other, first))
      throw new Error(
        `${operation.title} is answered differently:\n${texts[0]!.slice(0, 2000)}\n${texts[i + 1]!.slice(0, 2000)}`,
      );
  }
  const ids = texts[0]!.match(/"id":"(?:course|person|lesson)-[^"]+"/g) ?? [];
  return { bytes: texts[0]!.length, entities: ids.length, different: new Set(ids).size };
}

/** @throws when anything but a 2xx answer without errors comes back. */
export async function measure(operation: BenchOperation, port: number, pid: number): Promise<Measurement> {
  await fire(operation, port, WARM_UP_SECONDS);
  const before = cpuSeconds(pid);
  const { requests, latency } = await fire(operation, port, SECONDS);
  const cpuMs = ((cpuSeconds(pid) - before) * 1000) / requests.total;
  const megabytes = Math.round(residentKilobytes(pid) / 1024);
  return { rate: requests.average, cpuMs, p50: latency.p50, p99: latency.p99, megabytes };
}

/** Each connection asks for something else, so that nothing can be answered for several at once. */
async function fire(operation: BenchOperation, port: number, duration: number): Promise<autocannon.Result> {
  let faulty = '';
  let connections = 0;
  const onResponse = (status: number, body: string) => {
    if (status !== 200 || body.includes('"errors":')) faulty ||= body;
  };
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    duration,
    setupClient: (client) => {
      const request = {
        method: 'POST' as const,
        path: '/graphql',
        headers: { 'content-type': 'application/json' },
        body: bodyOf(operation, connections++),
        onResponse,
      };
      client.setRequests([request]);
    },
  });
  if (faulty || result.non2xx > 0 || result.errors > 0)
    throw new Error(`${port}: ${result.non2xx} refusals, ${result.errors} errors: ${faulty.slice(0, 400)}`);
  return result;
}
