import { connectDatabase } from '../database/connect.js';
import { migrate } from '../database/migrate.js';
import { missingStatements } from '../database/migration-tool.js';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.js';
import { createTestDatabase } from './test-database.js';

/** What went wrong when all migrations went up, down and up again; both are empty when they are as they should be. */
export interface RoundTrip {
  /** Tables that going down left behind, apart from the list of migrations. */
  readonly leftBehind: readonly string[];
  /** What the entities need and the migrations do not make. */
  readonly missing: readonly string[];
}

/** Runs a subgraph's migrations up, down and up again on a database of their own. */
export async function migrationRoundTrip(definition: SubgraphDefinition): Promise<RoundTrip> {
  const database = await createTestDatabase();
  const orm = await connectDatabase({ ...definition, url: database.url });
  try {
    await migrate(orm, database.url);
    await orm.migrator.down({ to: 0 });
    const tables = await orm.em
      .fork()
      .execute<{ name: string }[]>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_name <> 'migrations'`,
        [definition.name],
      );
    await orm.migrator.up();
    return { leftBehind: tables.map(({ name }) => name), missing: await missingStatements(orm) };
  } finally {
    await orm.close(true);
    await database.drop();
  }
}
