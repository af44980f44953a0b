import { onShutdown } from '@training-center/shared/server/graceful-shutdown';
import { createLogger } from '@training-center/shared/logging/logger';
import { banner } from './banner.js';
import { openDatabase } from './database.js';
import { seed } from './demo/seed.js';
import { platformEnv } from './env.js';
import { startInOneProcess } from './one-process.js';
import { Progress } from './progress.js';
import { subgraphs } from './subgraphs.js';
import { reportAndExit } from './report-and-exit.js';

/** npm, which may be killed before we are up. */
const withParent = process.env['npm_lifecycle_event'] ? process.ppid : undefined;

/** `npm start`: everything in one process. */
async function main(): Promise<void> {
  const env = platformEnv(process.env);
  const { step } = new Progress();
  const database = await openDatabase(env, step);
  step(`migrating and starting ${subgraphs.map(({ name }) => name).join(', ')}`);
  const platform = await startInOneProcess(env, process.env, database.url);
  onShutdown(
    createLogger('platform', env.LOG_LEVEL),
    async () => {
      await platform.close();
      await database.stop();
    },
    { withParent },
  );
  if (env.SEED === 'yes')
    await seed(platform.url, env.DATA_DIR, () =>
      step('adding demo people, courses, enrolments and sessions'),
    );
  step('ready');
  console.log(banner(env, env.PUBLIC_URL));
}

await main().catch(reportAndExit);
