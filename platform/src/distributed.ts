import { createLogger } from '@training-center/shared/logging/logger';
import { onShutdown } from '@training-center/shared/server/graceful-shutdown';
import { banner } from './banner.js';
import { openDatabase } from './database.js';
import { seed } from './demo/seed.js';
import { platformEnv } from './env.js';
import { startProcesses } from './processes/start-processes.js';
import { Progress } from './progress.js';
import { reportAndExit } from './report-and-exit.js';

/** npm, which may be killed before we are up. */
const withParent = process.env['npm_lifecycle_event'] ? process.ppid : undefined;

/** `npm run start:distributed`: a process for each subgraph and one for the gateway, on this machine. */
async function main(): Promise<void> {
  const env = platformEnv(process.env);
  const log = createLogger('platform', env.LOG_LEVEL);
  const { step } = new Progress();
  const database = await openDatabase(env, step);
  const processes = await startProcesses({
    env,
    source: process.env,
    databaseUrl: database.url,
    log,
    onProgress: step,
  });
  onShutdown(
    log,
    async () => {
      await processes.stop();
      await database.stop();
    },
    { withParent },
  );
  if (env.SEED === 'yes')
    await seed(processes.url, env.DATA_DIR, () =>
      step('adding demo people, courses, enrolments and sessions'),
    );
  step('ready');
  console.log(banner(env, env.PUBLIC_URL));
}

await main().catch(reportAndExit);
