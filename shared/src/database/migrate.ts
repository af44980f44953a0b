import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';

const MIGRATION_LOCK = 7_401_337;

/**
 * Brings the subgraph's schema up to date. Any number of processes may call this at once: an advisory lock lets one
 * work while the others wait and then find nothing to do.
 * @returns the names of the migrations that ran.
 */
export async function migrate(orm: MikroORM, url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET lock_timeout = 0');
    await client.query('SET statement_timeout = 0');
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${orm.config.get('schema')}"`);
    const ran = await orm.migrator.up();
    return ran.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
