import { PgBossBus } from '@training-center/shared/events/pg-boss.bus';
import { newId } from '@training-center/shared/ids/new-id';
import { createLogger } from '@training-center/shared/logging/logger';
import { anonymous, type Viewer } from '@training-center/shared/scope/viewer';
import { startSubgraph } from '@training-center/shared/subgraph/start-subgraph';
import type { Answer, SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';
import { execute, parse } from 'graphql';
import enrollments from '../../src/subgraph.js';

export type Run = SubgraphUnderTest['run'];

/** The same subgraph once more on the same database, with connections and a message bus of its own. */
export async function secondProcess({
  databaseUrl,
}: SubgraphUnderTest): Promise<{ run: Run; stop(): Promise<void> }> {
  const log = createLogger('second', 'fatal');
  const bus = await PgBossBus.start({ url: databaseUrl, log, poolSize: 3 });
  const source = { NODE_ENV: 'test', DATA_DIR: '.test-data', SETTLE_MS: '0' };
  const subgraph = await startSubgraph(enrollments, { databaseUrl, source, bus, log, poolSize: 10 });
  return {
    async run(
      viewer: Viewer | null,
      operation: string,
      variableValues: Record<string, unknown> = {},
    ): Promise<Answer> {
      const contextValue = subgraph.scope({ ...anonymous, requestId: newId(), viewer });
      return execute({ schema: subgraph.schema, document: parse(operation), variableValues, contextValue });
    },
    async stop() {
      await bus.stop();
      await subgraph.stop();
    },
  };
}
