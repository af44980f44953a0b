import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '../src/ids/new-id.js';
import {
  createTestDatabase,
  type TestDatabase,
  type TestDatabaseOptions,
} from '../src/testing/test-database.js';
import { until } from '../src/testing/until.js';

describe('createTestDatabase', () => {
  const made: TestDatabase[] = [];
  const create = async (options?: TestDatabaseOptions) => {
    const database = await createTestDatabase(options);
    made.push(database);
    return database;
  };
  const query = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  };

  afterEach(async () => {
    for (const database of made.splice(0)) await database.drop();
  });

  it('gives each caller a database that others do not see into', async () => {
    const [one, other] = await Promise.all([create(), create()]);
    await query(one.url, 'CREATE TABLE thing (id int)');
    await expect(query(other.url, 'SELECT FROM thing')).rejects.toThrow('relation "thing" does not exist');
  });

  it('prepares a template once for parallel callers and copies it for each', async () => {
    let prepared = 0;
    const template = {
      key: newId(),
      prepare: async (url: string) => {
        prepared += 1;
        await query(url, 'CREATE TABLE thing AS SELECT 42 AS answer');
      },
    };
    const databases = await Promise.all([1, 2, 3, 4].map(() => create({ template })));
    expect(prepared).toBe(1);
    for (const { url } of databases) {
      await expect(query(url, 'SELECT answer FROM thing')).resolves.toMatchObject({ rows: [{ answer: 42 }] });
    }
    await query(databases[0]!.url, 'DELETE FROM thing');
    await expect(query(databases[1]!.url, 'SELECT FROM thing')).resolves.toMatchObject({ rowCount: 1 });
  });

  it('copies a template although its preparation left a connection open', async () => {
    let ended = false;
    const prepare = async (url: string) => {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => undefined);
      client.once('end', () => (ended = true));
      await client.connect();
    };
    const { url } = await create({ template: { key: newId(), prepare } });
    await until(() => ended);
    await expect(query(url, 'SELECT 1')).resolves.toMatchObject({ rowCount: 1 });
  });

  it('prepares again after a preparation that failed', async () => {
    const key = newId();
    const fail = async () => {
      throw new Error('half way');
    };
    await expect(create({ template: { key, prepare: fail } })).rejects.toThrow('half way');
    const prepare = async (url: string) => void (await query(url, 'CREATE TABLE thing (id int)'));
    const { url } = await create({ template: { key, prepare } });
    await expect(query(url, 'SELECT FROM thing')).resolves.toMatchObject({ rowCount: 0 });
  });

  it('drops a database that is still in use', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(query(database.url, 'SELECT 1')).rejects.toThrow('does not exist');
    await client.end();
  });
});
