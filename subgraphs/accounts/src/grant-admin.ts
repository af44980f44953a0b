import { launchPostgres } from '@training-center/shared/database/launcher/launch-postgres';
import { processEnvShape } from '@training-center/shared/env/process-env';
import { readEnv } from '@training-center/shared/env/read-env';
import { PgBossBus } from '@training-center/shared/events/pg-boss.bus';
import { InProcessPubSub } from '@training-center/shared/pubsub/in-process.pubsub';
import { createLogger } from '@training-center/shared/logging/logger';
import { anonymous } from '@training-center/shared/scope/viewer';
import { startSubgraph } from '@training-center/shared/subgraph/start-subgraph';
import { z } from 'zod';
import { AccountService } from './services/account.service.js';
import subgraph from './subgraph.js';

/**
 * `node subgraphs/accounts/dist/grant-admin.js <username>` gives an account the role ADMIN, on `DATABASE_URL` or else on
 * the embedded database in `DATA_DIR` while nothing else runs there. It holds from the person's next access token on.
 */
async function grantAdmin(
  databaseUrl: string,
  username: string,
  source: NodeJS.ProcessEnv,
): Promise<boolean> {
  const log = createLogger('grant-admin', 'warn');
  const bus = await PgBossBus.start({ url: databaseUrl, log, poolSize: 2 });
  const running = await startSubgraph(subgraph, {
    databaseUrl,
    source,
    bus,
    pubsub: new InProcessPubSub(),
    log,
    consume: false,
    poolSize: 2,
  });
  try {
    return await AccountService.grantRole(running.scope(anonymous), username, 'ADMIN');
  } finally {
    await bus.stop();
    await running.stop();
  }
}

// oxlint-disable-next-line node/no-process-env -- a command of its own, like main.ts
const source = process.env;
const { DATABASE_URL, DATA_DIR } = readEnv(
  processEnvShape.extend({ DATABASE_URL: z.string().optional() }),
  source,
);
const [username] = process.argv.slice(2);
if (!username) {
  process.stderr.write('Usage: node subgraphs/accounts/dist/grant-admin.js <username>\n');
  process.exit(2);
}
const postgres = DATABASE_URL ? null : await launchPostgres({ dataDir: DATA_DIR });
try {
  const granted = await grantAdmin(DATABASE_URL ?? postgres!.url, username, source);
  process.stdout.write(
    granted ? `${username} is an administrator now.\n` : `There is no account ${username}.\n`,
  );
  process.exitCode = granted ? 0 : 1;
} finally {
  await postgres?.stop();
}
