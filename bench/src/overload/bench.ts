import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres } from '@training-center/shared/database/launcher/launch-postgres';
import { operations } from '@training-center/shared/testing/operations';
import { launch } from '../learning-path/server-process.js';
import { measure } from '../learning-path/measure.js';
import { type Lateness, watchLateness } from './lateness.js';
import { flood, type Flooded, type Page, percentile } from './flood.js';

const ROOT = join(import.meta.dirname, '../../..');
const PORT = 4730;
const TIMES = 3;
/** More than there are requests at the same time. */
const PAGES = 5000;
/** What the machine makes of little: of its other work everybody is late. */
const CALM = 0.3;
const CALM_SECONDS = 6;
const SECONDS = 60;
const JSON_TYPE = { 'content-type': 'application/json' };
/** Machines have their moments. */
const USUAL_MS = 25;

type Row = [what: string, measured: string, aim: string];

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
    const pages = Array.from({ length: PAGES }, (_none, number) => pageOf(number));
    const requests = pages.map((page) => {
      return { method: 'POST', path: '/graphql', headers: JSON_TYPE, body: JSON.stringify(page) } as const;
    });
    const { rate: capacity } = await measure(url, requests);
    tell(`capacity: ${Math.round(capacity)} requests/s`);
    const calm = await flood(PORT, pages, capacity * CALM, CALM_SECONDS);
    const lateness = watchLateness(server.pid);
    const flooded = { ...(await flood(PORT, pages, capacity * TIMES, Number(seconds))), ...lateness() };
    const usual = percentile(calm.served, 0.99);
    report(capacity, usual, flooded, await backToNormal(url, pages[0]!, Math.max(usual, USUAL_MS)));
  } finally {
    await server.stop();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** With a variable that nobody reads: equal questions at the same time would be answered once. */
function pageOf(number: number): Page {
  return { query: operations.get('Catalog')!, variables: { first: 20, number } };
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
      headers: JSON_TYPE,
      body,
    });
    inRow = status === 200 && performance.now() - asked <= usual ? inRow + 1 : 0;
    if (performance.now() - begun > 60_000) return Infinity;
  }
  return (performance.now() - begun) / 1000;
}

function report(capacity: number, usual: number, flooded: Flooded & Lateness, backSeconds: number): void {
  const { served, refused, asked, seconds, waitingShare } = flooded;
  const share = served.length / seconds / capacity;
  const rows: Row[] = [
    ['capacity, requests/s', capacity.toFixed(0), ''],
    [`answers at ${CALM} × capacity, p99 ms`, usual.toFixed(0), 'the machine itself'],
    ['asked, requests/s', (asked / seconds).toFixed(0), `${TIMES} × capacity`],
    ['refused', String(refused.length), ''],
    ['refusals, p50 ms', String(percentile(refused, 0.5).toFixed(1)), ''],
    ['refusals, p99 ms', String(percentile(refused, 0.99).toFixed(1)), '≤ 50'],
    ...whileItHadAProcessor(flooded),
    [
      'answers, p50 / p99 ms',
      `${percentile(served, 0.5).toFixed(0)} / ${percentile(served, 0.99).toFixed(0)}`,
      '',
    ],
    ['answered, share of capacity', `${(100 * share).toFixed(0)} %`, '≥ 70 %'],
    ['neither answered nor refused', otherwise(flooded), '0'],
    ['connections', String(flooded.lines), ''],
    ['the load itself was late, p99 ms', flooded.loadMs.toFixed(1), 'the machine itself'],
    [
      'the gateway waited for a processor',
      waitingShare === null ? 'not known' : `${(100 * waitingShare).toFixed(0)} % of the time`,
      'the machine itself',
    ],
    ['back to normal, s', backSeconds.toFixed(1), '≤ 10'],
  ];
  const date = new Date().toISOString().slice(0, 10);
  console.log(
    `${date}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; ${seconds.toFixed(0)} s, load from the same machine.\n`,
  );
  console.log('| overload | measured | aim |\n| --- | ---: | ---: |');
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/** Without the moments in which others on the machine had it. */
function whileItHadAProcessor({ refused, refusedAt, waitingShare, hadProcessor }: Flooded & Lateness): Row[] {
  if (waitingShare === null) return [];
  const own = refused.filter((_, n) => hadProcessor(refusedAt[n]!));
  const share = ((100 * own.length) / refused.length).toFixed(0);
  return [
    [
      `… while it had a processor (${share} %), p99 ms`,
      percentile(own, 0.99).toFixed(1),
      'the gateway itself',
    ],
  ];
}

function otherwise({ otherwise: counts }: Flooded): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const named = [...counts].map(([what, count]) => `${count} ${what}`);
  return total === 0 ? '0' : `${total}: ${named.join(', ')}`;
}
