import { createLogger } from '../logging/logger.js';
import { PgBossBus } from '../events/pg-boss.bus.js';
import { PostgresPubSub } from '../pubsub/postgres.pubsub.js';
import { subgraphProcessEnvShape } from '../env/subgraph-process-env.js';
import { readEnv } from '../env/read-env.js';
import { onShutdown } from '../server/graceful-shutdown.js';
import { serveSubgraph } from '../server/serve-subgraph.js';
import type { SubgraphDefinition } from './define-subgraph.js';
import { startSubgraph } from './start-subgraph.js';

/** One subgraph as a process of its own: environment → database → listen, until a signal drains it. */
export async function runSubgraph(definition: SubgraphDefinition, source: NodeJS.ProcessEnv): Promise<void> {
  const env = readEnv(subgraphProcessEnvShape, source);
  const log = createLogger(definition.name, env.LOG_LEVEL);
  const bus = await PgBossBus.start({ url: env.DATABASE_URL, log, poolSize: 3 });
  const pubsub = await PostgresPubSub.start({ url: env.DATABASE_URL, log });
  const subgraph = await startSubgraph(definition, {
    databaseUrl: env.DATABASE_URL,
    source,
    bus,
    pubsub,
    log,
  });
  const server = await serveSubgraph(subgraph, {
    host: env.HOST,
    port: env.PORT,
    envelopeSecret: env.ENVELOPE_SECRET,
    log,
  });
  onShutdown(log, async () => {
    await server.close();
    await bus.stop();
    await subgraph.stop();
    await pubsub.close();
  });
  log.info({ url: server.url }, 'listening');
}
