import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres } from '@training-center/shared/database/launcher/launch-postgres';
import { operations } from '@training-center/shared/testing/operations';
import { launch } from '../learning-path/server-process.js';
import { fire, type Fired, type Page, percentile } from './fire.js';

const ROOT = join(import.meta.dirname, '../../..');
const PORT = 4730;
const TIMES = 3;
const SECONDS = 60;
const CALM_SECONDS = 8;
/** Enough to keep it busy, and few enough to be answered soon. */
const BUSY = 20;
/** Enough that answers that are late do not hold back what is asked. */
const MANY = 400;

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** Three times as many requests a second as can be answered: what is refused, how fast, and what is answered all the same. */
export async function overload([seconds = String(SECONDS)]: readonly string[] = []): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tc-bench-'));
  const postgres = await launchPostgres({ dataDir, durable: false });
  const env = {
    DATABASE_URL: postgres.url,
    DATA_DIR: dataDir,
    SEED: 'yes',
    LOG_LEVEL: 'error',
    PORT: String(PORT),
  };
  const server = await launch(join(ROOT, 'platform/dist/main.js'), env, []);
  try {
    const url = `http://127.0.0.1:${PORT}`;
    const page: Page = { query: operations.get('Catalog')!, variables: { first: 20 } };
    await fire(url, page, { connections: BUSY, seconds: 3 });
    const calm = await fire(url, page, { connections: BUSY, seconds: CALM_SECONDS });
    const capacity = rateOf(calm);
    tell(`capacity: ${Math.round(capacity)} requests/s`);
    const flood = await fire(url, page, {
      connections: MANY,
      seconds: Number(seconds),
      rate: Math.round(capacity * TIMES),
    });
    report(capacity, flood, await backToNormal(url, page, percentile(calm.served, 0.99)));
  } finally {
    await server.stop();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function rateOf({ served, seconds }: Fired): number {
  return served.length / seconds;
}

/** Seconds until ten requests in a row are answered as fast as on a calm day. */
async function backToNormal(url: string, page: Page, usual: number): Promise<number> {
  const begun = performance.now();
  const body = JSON.stringify(page);
  let inRow = 0;
  while (inRow < 10) {
    const asked = performance.now();
    const { status } = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    inRow = status === 200 && performance.now() - asked <= usual ? inRow + 1 : 0;
    if (performance.now() - begun > 60_000) return Infinity;
  }
  return (performance.now() - begun) / 1000;
}

function report(capacity: number, flood: Fired, backSeconds: number): void {
  const { served, refused, otherwise, seconds } = flood;
  const rows: [what: string, measured: string, aim: string][] = [
    ['capacity, requests/s', capacity.toFixed(0), ''],
    [
      'asked, requests/s',
      ((served.length + refused.length + otherwise) / seconds).toFixed(0),
      `${TIMES} × capacity`,
    ],
    ['refused', String(refused.length), ''],
    ['refusals, p50 ms', String(percentile(refused, 0.5).toFixed(1)), ''],
    ['refusals, p99 ms', String(percentile(refused, 0.99).toFixed(1)), '≤ 50'],
    [
      'answers, p50 / p99 ms',
      `${percentile(served, 0.5).toFixed(0)} / ${percentile(served, 0.99).toFixed(0)}`,
      '',
    ],
    ['answered, share of capacity', `${((100 * rateOf(flood)) / capacity).toFixed(0)} %`, '≥ 70 %'],
    ['neither answered nor refused', String(otherwise), '0'],
    ['back to normal, s', backSeconds.toFixed(1), '≤ 10'],
  ];
  const date = new Date().toISOString().slice(0, 10);
  console.log(
    `${date}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; ${seconds.toFixed(0)} s, load from the same machine.\n`,
  );
  console.log('| overload | measured | aim |\n| --- | ---: | ---: |');
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}
