import { PgBossBus } from '../events/pg-boss.bus.js';
import { createLogger } from '../logging/logger.js';
import { InProcessPubSub } from '../pubsub/in-process.pubsub.js';
import type { PubSub } from '../pubsub/pubsub.js';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.js';
import { type RunningSubgraph, startSubgraph } from '../subgraph/start-subgraph.js';
import type { Clock } from '../time/clock.js';
import { clientOf, type SubgraphClient } from './subgraph-client.js';

export interface SecondProcessOptions {
  readonly pubsub?: PubSub;
  readonly env?: Record<string, string>;
  readonly clock?: Clock;
}

/** A subgraph once more on the same database, with connections and a message bus of its own: as another process of it would be. */
export async function secondProcess(
  definition: SubgraphDefinition,
  databaseUrl: string,
  options: SecondProcessOptions = {},
): Promise<SubgraphClient & { readonly subgraph: RunningSubgraph; stop(): Promise<void> }> {
  const log = createLogger('second', 'fatal');
  const bus = await PgBossBus.start({ url: databaseUrl, log, poolSize: 3 });
  const source = { NODE_ENV: 'test', DATA_DIR: '.test-data', SETTLE_MS: '0', ...options.env };
  const pubsub = options.pubsub ?? new InProcessPubSub();
  const clock = options.clock ? { clock: options.clock } : {};
  const started = { databaseUrl, source, bus, pubsub, log, poolSize: 10, ...clock };
  const subgraph = await startSubgraph(definition, started);
  return {
    subgraph,
    ...clientOf(subgraph),
    async stop() {
      await bus.stop();
      await subgraph.stop();
    },
  };
}
