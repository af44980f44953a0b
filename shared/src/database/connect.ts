import {
  type EntityClass,
  type EntitySchema,
  MikroORM,
  type Options,
  UnderscoreNamingStrategy,
} from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { parseDatabaseUrl } from './connection.js';

type MigrationsList = NonNullable<NonNullable<Options['migrations']>['migrationsList']>;

export interface DatabaseOptions {
  /** Name of the subgraph: also the PostgreSQL schema that holds all its tables. */
  readonly name: string;
  readonly url: string;
  readonly entities: readonly (EntityClass | EntitySchema)[];
  readonly migrations: MigrationsList;
  readonly poolSize?: number;
  /** Folder for new migrations; only the migration command needs it. */
  readonly migrationsPath?: string;
  /** Called with each SQL statement; tests count with it. */
  readonly onStatement?: (sql: string) => void;
}

/** Opens the subgraph's own connection pool. Nothing is queried yet. */
export async function connectDatabase(options: DatabaseOptions): Promise<MikroORM> {
  const { host, port, user, password, database, ssl } = parseDatabaseUrl(options.url);
  const { onStatement } = options;
  return MikroORM.init({
    entities: [...options.entities] as EntityClass[],
    host,
    ...(port ? { port } : {}),
    user,
    ...(password ? { password } : {}),
    dbName: database,
    schema: options.name,
    driverOptions: { application_name: `training-center ${options.name}`, ...(ssl ? { ssl } : {}) },
    pool: { min: 0, max: options.poolSize ?? 6 },
    extensions: [Migrator],
    namingStrategy: UnderscoreNamingStrategy,
    forceUtcTimezone: true,
    ensureDatabase: false,
    migrations: {
      migrationsList: options.migrations,
      tableName: 'migrations',
      snapshot: false,
      silent: true,
      ...(options.migrationsPath ? { path: options.migrationsPath, emit: 'ts' } : {}),
    },
    schemaGenerator: { createForeignKeyConstraints: true },
    discovery: { warnWhenNoEntities: false },
    ...(onStatement ? { debug: ['query'], colors: false, logger: (line: string) => onStatement(line) } : {}),
  });
}
