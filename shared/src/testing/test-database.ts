import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { withDatabase } from '../database/connection.js';

export interface TestDatabase {
  readonly url: string;
  /** Removes the database, breaking connections that are still open. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** What the database begins as: prepared once in a test run for each key, then copied. */
  readonly template?: { readonly key: string; prepare(url: string): Promise<void> };
}

/** A database of a test's own; cheap enough for one in each spec file. */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const name = `${prefix()}${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    const template = options.template ? await templateFor(admin, options.template) : 'template1';
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return { url: withDatabase(serverUrl(), name), drop: () => asAdmin((admin) => dropDatabase(admin, name)) };
}

/** Removes every database of this test run. */
export async function dropTestDatabases(): Promise<void> {
  await asAdmin(async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [prefix()],
    );
    for (const { name } of rows) await dropDatabase(admin, name);
  });
}

/** Prepares the template unless that is done; of several workers one prepares and the others wait. */
async function templateFor(admin: pg.Client, { key, prepare }: NonNullable<TestDatabaseOptions['template']>) {
  const digest = createHash('sha256').update(key).digest();
  const name = `${prefix()}template_${digest.toString('hex', 0, 8)}`;
  const lock = [digest.readInt32BE(8), digest.readInt32BE(12)];
  await admin.query('SELECT pg_advisory_lock($1, $2)', lock);
  try {
    const { rows } = await admin.query<{ ready: boolean }>(
      'SELECT datistemplate AS ready FROM pg_database WHERE datname = $1',
      [name],
    );
    if (rows[0]?.ready) return name;
    await dropDatabase(admin, name);
    await admin.query(`CREATE DATABASE ${name}`);
    await prepare(withDatabase(serverUrl(), name));
    await shut(admin, name);
    return name;
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1, $2)', lock);
  }
}

/** Nobody may be connected to a database that is being copied; only a shut one counts as ready. */
async function shut(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  await admin.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [
    name,
  ]);
  await admin.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE true`);
}

async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) return;
  await admin.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE false`);
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: serverUrl(), application_name: 'training-center tests' });
  await admin.connect();
  try {
    await admin.query('SET lock_timeout = 0; SET statement_timeout = 0');
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('No test database: run by jest with shared/src/testing/jest-global-setup.ts.');
  return url;
}

function prefix(): string {
  return `tc_test_${process.env['TEST_RUN_ID'] ?? 'shared'}_`;
}
