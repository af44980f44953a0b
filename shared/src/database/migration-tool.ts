import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.js';
import { connectDatabase } from './connect.js';
import { withDatabase } from './connection.js';
import { launchPostgres } from './launcher/launch-postgres.js';
import { migrate } from './migrate.js';

/** What differs between a subgraph's entities and the database that its migrations make; empty when nothing does. */
export interface Drift {
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * Compares entities with migrations, for each subgraph folder, on a scratch PostgreSQL.
 * @param write also writes a migration that closes the gap into `src/database/migrations`.
 */
export async function migrationDrift(folders: readonly string[], write: boolean): Promise<Drift[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tc-migrations-'));
  const postgres = await launchPostgres({ dataDir, durable: false });
  try {
    const drifts: Drift[] = [];
    for (const folder of folders) drifts.push(await driftOf(folder, postgres.url, write));
    return drifts;
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function driftOf(folder: string, serverUrl: string, write: boolean): Promise<Drift> {
  const module = (await import(pathToFileURL(resolve(folder, 'dist/subgraph.js')).href)) as {
    default: SubgraphDefinition;
  };
  const definition = module.default;
  const migrationsPath = resolve(folder, 'src/database/migrations');
  const url = await databaseFor(definition.name, serverUrl);
  const orm = await connectDatabase({ ...definition, url, migrationsPath });
  try {
    await migrate(orm, url);
    const statements = await missingStatements(orm);
    if (write && statements.length > 0) await writeMigration(orm, migrationsPath);
    return { name: definition.name, statements };
  } finally {
    await orm.close(true);
  }
}

/** What would bring the database, which must hold nothing but this subgraph, to what its entities need. */
export async function missingStatements(orm: MikroORM): Promise<string[]> {
  if (!(await orm.migrator.checkSchema())) return [];
  const sql = await orm.schema.getUpdateSchemaSQL();
  return sql.split('\n').filter((line) => line && !line.startsWith('set names'));
}

/** One for each subgraph: the comparison would want to drop what it does not know. */
async function databaseFor(name: string, serverUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return withDatabase(serverUrl, name);
}

/** The schema itself is not a migration's: it holds the table of migrations, and `migrate` makes it. */
async function writeMigration(orm: MikroORM, folder: string): Promise<void> {
  const { fileName } = await orm.migrator.create();
  const file = join(folder, fileName);
  const code = await readFile(file, 'utf8');
  await writeFile(file, code.replace(/^.*`(create|drop) schema .*\n/gm, ''));
}
