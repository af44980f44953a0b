import { admissionOf } from '@training-center/gateway/admission/admission.env';
import { createGateway } from '@training-center/gateway/app';
import { sightOf, socketLimitsOf } from '@training-center/gateway/env';
import { ReadConnections } from '@training-center/shared/database/read-connections';
import { PgBossBus } from '@training-center/shared/events/pg-boss.bus';
import { InProcessPubSub } from '@training-center/shared/pubsub/in-process.pubsub';
import { PostgresPubSub } from '@training-center/shared/pubsub/postgres.pubsub';
import { createLogger, type Logger } from '@training-center/shared/logging/logger';
import {
  type RunningSubgraph,
  type StartOptions,
  startSubgraph,
} from '@training-center/shared/subgraph/start-subgraph';
import { exampleOperation } from './demo/example-operation.js';
import type { PlatformEnv } from './env.js';
import { identityProviderOf } from './identity-provider-of.js';
import { subgraphs } from './subgraphs.js';
import { supergraphSdl } from './supergraph-file.js';

export interface RunningPlatform {
  readonly url: string;
  readonly subgraphs: readonly RunningSubgraph[];
  close(): Promise<void>;
}

/**
 * Every subgraph and the gateway in this process, with function calls between them.
 * @param onStatement called with each SQL statement of the subgraphs; tests count with it.
 */
export async function startInOneProcess(
  env: PlatformEnv,
  source: NodeJS.ProcessEnv,
  databaseUrl: string,
  onStatement?: (sql: string) => void,
): Promise<RunningPlatform> {
  const log = createLogger('platform', env.LOG_LEVEL);
  const bus = await PgBossBus.start({ url: databaseUrl, log });
  // On a database of its own this process is alone; on one that was named, there may be others like it.
  const pubsub = env.DATABASE_URL
    ? await PostgresPubSub.start({ url: databaseUrl, log })
    : new InProcessPubSub();
  const reads = new ReadConnections({ url: databaseUrl, name: 'reader' });
  const shared = { databaseUrl, bus, pubsub, reads, ...(onStatement ? { onStatement } : {}) };
  const running = await startSubgraphs({ ...source, PUBLIC_URL: env.PUBLIC_URL }, log, shared);
  const gateway = await createGateway({
    supergraphSdl: await supergraphSdl(),
    local: new Map(running.map((subgraph) => [subgraph.name, subgraph])),
    urls: new Map(),
    identityProvider: identityProviderOf(running),
    exampleOperation,
    production: env.NODE_ENV === 'production',
    host: env.HOST,
    port: env.PORT,
    log,
    sockets: socketLimitsOf(env),
    sight: sightOf(env),
    ...(await admissionOf(env)),
    routes: (server) => running.forEach((subgraph) => subgraph.parts.routes?.(server)),
  });
  return {
    url: gateway.url,
    subgraphs: running,
    async close() {
      await gateway.close();
      await bus.stop();
      await Promise.all(running.map((subgraph) => subgraph.stop()));
      await pubsub.close();
      await reads.close();
    },
  };
}

/** One after the other: each migrates its own schema. */
async function startSubgraphs(
  source: NodeJS.ProcessEnv,
  log: Logger,
  shared: Omit<StartOptions, 'source' | 'log'>,
): Promise<RunningSubgraph[]> {
  const running: RunningSubgraph[] = [];
  for (const definition of subgraphs)
    running.push(
      await startSubgraph(definition, { ...shared, source, log: log.child({ subgraph: definition.name }) }),
    );
  return running;
}
