import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { connectDatabase } from '../database/connect.js';
import { EntityReader } from '../database/entity-reader.js';
import { ReadConnections } from '../database/read-connections.js';
import { useEntityClock } from '../database/entity-clock.js';
import { migrate } from '../database/migrate.js';
import { processEnvShape } from '../env/process-env.js';
import { readEnv } from '../env/read-env.js';
import type { Consumer } from '../events/consumer.js';
import type { MessageBus } from '../events/message-bus.js';
import type { Message } from '../events/message.js';
import { handleOrRehearse } from '../events/rehearsal.js';
import { ownerOf, republishCommand, republishConsumer } from '../events/republish.js';
import { buildSubgraph } from '../graphql/build-subgraph-schema.js';
import type { Logger } from '../logging/logger.js';
import type { PubSub } from '../pubsub/pubsub.js';
import { RequestScope, type ScopeResources } from '../scope/request-scope.js';
import { Transaction } from '../scope/transaction.js';
import type { RequestIdentity } from '../scope/viewer.js';
import { type Clock, systemClock } from '../time/clock.js';
import type { SubgraphDefinition, SubgraphParts } from './define-subgraph.js';

export interface StartOptions {
  readonly databaseUrl: string;
  /** The environment to read the subgraph's variables from. */
  readonly source: NodeJS.ProcessEnv;
  readonly bus: MessageBus;
  readonly pubsub: PubSub;
  readonly log: Logger;
  readonly clock?: Clock;
  readonly poolSize?: number;
  /** Shared with others; the subgraph opens its own when left out. */
  readonly reads?: ReadConnections;
  readonly onStatement?: (sql: string) => void;
  /** False for tests that handle messages themselves. */
  readonly consume?: boolean;
}

/** A subgraph that is connected, migrated and listening to its messages. */
export interface RunningSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly orm: MikroORM;
  readonly parts: SubgraphParts;
  readonly consumers: readonly Consumer[];
  /** A scope for one request. */
  scope(identity: RequestIdentity): RequestScope;
  /** Asks the owners of everything this subgraph projects to publish their current state again. */
  rebuildProjections(): Promise<void>;
  isReady(): Promise<boolean>;
  stop(): Promise<void>;
}

/** @throws {InvalidEnvironment} when its variables are not usable. */
export async function startSubgraph(
  definition: SubgraphDefinition,
  options: StartOptions,
): Promise<RunningSubgraph> {
  const { bus, pubsub, log, clock = systemClock } = options;
  const env = readEnv(processEnvShape.extend(definition.env.shape), options.source) as never;
  const orm = await connectDatabase({ ...definition, url: options.databaseUrl, ...pick(options) });
  useEntityClock(orm, clock);
  await migrate(orm, options.databaseUrl);

  const { databaseUrl: url, onStatement } = options;
  const own = options.reads ? null : new ReadConnections({ url, name: `${definition.name} reader` });
  const connections = options.reads ?? own!;
  const reader = new EntityReader({ orm, connections, ...(onStatement ? { onStatement } : {}) });
  const settleMs = (env as { SETTLE_MS: number }).SETTLE_MS;
  const resources = { orm, reader, bus, pubsub, clock, log, settleMs };
  const scope = (identity: RequestIdentity) => new RequestScope(resources, identity);
  const parts = definition.compose({ orm, pubsub, clock, log, env, scope });
  const { schema, sdl } = await buildSubgraph(parts);
  const consumers = [
    ...(parts.consumers ?? []),
    republishConsumer(definition.name, parts.currentStates ?? []),
  ];
  const work = unitsOfWork({ orm, clock, bus, pubsub });
  const handle = (consumer: Consumer, message: Message<unknown>) =>
    handleOrRehearse(message, (run) => work(message.requestId, run), consumer);

  await work(randomUUID(), async (tx) => requestStates(tx, await bus.register(tx.em, consumers)));
  if (options.consume !== false) {
    await bus.consume(consumers, handle);
    await bus.schedule(parts.schedules ?? [], (schedule) => work(randomUUID(), (tx) => schedule.run(tx)));
  }
  const projections = consumers.filter(({ message }) => message.kind === 'event');

  return {
    name: definition.name,
    schema,
    sdl,
    orm,
    parts,
    consumers,
    scope,
    rebuildProjections: () => work(randomUUID(), (tx) => requestStates(tx, projections)),
    isReady: async () => orm.isConnected(),
    stop: async () => {
      await own?.close();
      await orm.close(true);
    },
  };
}

/** Transactions of this subgraph's own, for messages and the clock. */
function unitsOfWork({ orm, clock, bus, pubsub }: Pick<ScopeResources, 'orm' | 'clock' | 'bus' | 'pubsub'>) {
  return async <T>(requestId: string, run: (tx: Transaction) => Promise<T>): Promise<T> => {
    let done: Transaction | undefined;
    const result = await orm.em.fork().transactional(async (em) => {
      const tx = new Transaction(em, clock.now(), bus, requestId);
      const answer = await run(tx);
      done = tx;
      return answer;
    });
    done!.sendSignals(pubsub);
    return result;
  };
}

async function requestStates(tx: Transaction, consumers: readonly Consumer[]): Promise<void> {
  for (const { name, message } of consumers) {
    await tx.publish(republishCommand(ownerOf(message)), { event: message.name, queue: name, afterId: null });
  }
}

function pick({ poolSize, onStatement }: StartOptions) {
  return { ...(poolSize ? { poolSize } : {}), ...(onStatement ? { onStatement } : {}) };
}
