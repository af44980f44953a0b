import { PgBossBus } from '../events/pg-boss.bus.js';
import { type Consumer, consumer } from '../events/consumer.js';
import type { Message, MessageType } from '../events/message.js';
import { createLogger } from '../logging/logger.js';
import { InProcessPubSub } from '../pubsub/in-process.pubsub.js';
import type { PubSub } from '../pubsub/pubsub.js';
import { Transaction } from '../scope/transaction.js';
import type { Viewer } from '../scope/viewer.js';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.js';
import { type RunningSubgraph, startSubgraph } from '../subgraph/start-subgraph.js';
import { newId } from '../ids/new-id.js';
import type { Clock } from '../time/clock.js';
import { type Answer, clientOf, type SubgraphClient } from './subgraph-client.js';
import { createTestDatabase } from './test-database.js';

export interface SubgraphUnderTest extends SubgraphClient {
  readonly subgraph: RunningSubgraph;
  readonly databaseUrl: string;
  /** Like `_entities` from the gateway. */
  entity(viewer: Viewer | null, typename: string, key: { id: string }, selection: string): Promise<Answer>;
  /** Publishes a message as its owner would, and waits until it has been handled. */
  publish<T>(type: MessageType<T>, data: T): Promise<void>;
  /** Stands in for other subgraphs: handles commands and events as they would. */
  standIn(consumers: readonly Consumer[]): Promise<void>;
  /** Collects everything that is published of this type from now on. */
  recorded<T>(type: MessageType<T>): Promise<readonly Message<T>[]>;
  /** SQL statements that `work` caused in this subgraph, transaction control left out. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  stop(): Promise<void>;
}

export interface UnderTestOptions {
  readonly clock?: Clock;
  readonly env?: Record<string, string>;
  /** Default: one of this process. */
  readonly pubsub?: PubSub;
}

/** A subgraph on a database of its own, with the real message bus. One per spec file; always `stop()` it. */
export async function subgraphUnderTest(
  definition: SubgraphDefinition,
  options: UnderTestOptions = {},
): Promise<SubgraphUnderTest> {
  const log = createLogger(definition.name, process.env['TEST_LOG_LEVEL'] ?? 'fatal');
  const source = {
    NODE_ENV: 'test',
    DATA_DIR: process.env['TEST_DATA_DIR'] ?? '.test-data',
    SETTLE_MS: '5000',
    ...options.env,
  };
  const pubsub = options.pubsub ?? new InProcessPubSub();
  const start = async (databaseUrl: string, onStatement?: (sql: string) => void) => {
    const bus = await PgBossBus.start({ url: databaseUrl, log, poolSize: 3 });
    const rest = {
      ...(options.clock ? { clock: options.clock } : {}),
      ...(onStatement ? { onStatement } : {}),
    };
    try {
      const started = { databaseUrl, source, bus, pubsub, log, poolSize: 10, ...rest };
      return { bus, subgraph: await startSubgraph(definition, started) };
    } catch (error) {
      await bus.stop();
      throw error;
    }
  };
  const database = await createTestDatabase({
    template: {
      key: `subgraph-${definition.name}`,
      prepare: async (url) => {
        const { bus, subgraph } = await start(url);
        await bus.stop();
        await subgraph.stop();
      },
    },
  });
  let statements: string[] | null = null;
  const { bus, subgraph } = await start(database.url, (sql) => statements?.push(sql));
  const client = clientOf(subgraph);
  const transactional = <T>(work: (tx: Transaction) => Promise<T>) =>
    subgraph.orm.em.fork().transactional((em) => work(new Transaction(em, new Date(), bus, newId())));
  return {
    subgraph,
    databaseUrl: database.url,
    ...client,
    entity: (viewer, typename, key, selection) =>
      client.run(
        viewer,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { ${selection} } } }`,
        {
          r: [{ __typename: typename, ...key }],
        },
      ),
    async publish(type, data) {
      const deliveries = await transactional(async (tx) => {
        await tx.publish(type, data);
        return tx.deliveries;
      });
      await bus.settle(deliveries, 10_000);
    },
    async standIn(consumers) {
      await transactional((tx) => bus.register(tx.em, consumers));
      await bus.consume(consumers, (owner, message) =>
        transactional((tx) => owner.handle(tx, message.data, message)),
      );
    },
    async recorded<T>(type: MessageType<T>) {
      const messages: Message<T>[] = [];
      const recorder = consumer({
        name: `test.${type.name}.${newId()}`,
        message: type,
        handle: async () => {},
      });
      await transactional((tx) => bus.register(tx.em, [recorder]));
      await bus.consume([recorder], async (_recorder, message) => void messages.push(message as Message<T>));
      return messages;
    },
    async statementsOf(work) {
      statements = [];
      await work();
      const seen = statements.filter((line) => !/\b(begin|commit|rollback|savepoint)\b/i.test(line));
      statements = null;
      return seen;
    },
    async stop() {
      await bus.stop();
      await subgraph.stop();
      await database.drop();
    },
  };
}

/** A signed-in person for tests, with an id of their own. */
export function testViewer(options: Partial<Viewer> = {}): Viewer {
  const userId = options.userId ?? newId();
  return { userId, sessionId: newId(), username: `user-${userId.slice(-12)}`, roles: [], ...options };
}
