import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runningDatabaseUrl } from '../database/launcher/running-database.js';
import { processEnvShape } from '../env/process-env.js';
import { readEnv } from '../env/read-env.js';
import { type QueueReport, rebuildProjections } from './projection-rebuild.js';

/**
 * `npm run projections [-- --check] [subgraph …]`: on a running platform, has the projections of these subgraphs (all, when
 * none is named) told everything again, and says how much they lacked. With `--check` it only counts, and fails if they do.
 */
async function main(source: NodeJS.ProcessEnv): Promise<void> {
  const { values, positionals: subgraphs } = parseArgs({
    options: { check: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { DATABASE_URL, DATA_DIR } = readEnv(
    processEnvShape.extend({ DATABASE_URL: z.string().optional() }),
    source,
  );
  const url = DATABASE_URL ?? (await runningDatabaseUrl(DATA_DIR));
  if (!url) throw new Error(`Nothing runs on ${DATA_DIR}: start the platform, or set DATABASE_URL.`);

  const reports = await rebuildProjections({ url, subgraphs, check: values.check });
  for (const report of reports) console.log(inWords(report));
  const isDrift = values.check && reports.some(({ news }) => news !== null && news > 0);
  if (isDrift || reports.some(({ failed }) => failed > 0)) process.exitCode = 1;
}

function inWords({ queue, told, news, failed }: QueueReport): string {
  const lacked = news === null ? 'does not say what was missing' : `${news} were missing or old`;
  return `${queue}: ${told} told, ${lacked}${failed > 0 ? `, ${failed} not handled` : ''}`;
}

// oxlint-disable-next-line node/no-process-env -- a command of its own, like main.ts
await main(process.env).catch((error: NodeJS.ErrnoException) => {
  console.error(error.code === 'ECONNREFUSED' ? 'The database cannot be reached.' : error.message);
  process.exit(1);
});
