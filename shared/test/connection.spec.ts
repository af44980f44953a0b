import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { connectDatabase } from '../src/database/connect.js';
import { parseDatabaseUrl, withDatabase } from '../src/database/connection.js';
import { createTestDatabase } from '../src/testing/test-database.js';

describe('parseDatabaseUrl', () => {
  it.each([
    [
      'postgresql://ada:p%40ss@db.example:6432/school',
      { host: 'db.example', port: 6432, user: 'ada', password: 'p@ss', database: 'school' },
    ],
    [
      'postgres://ada@db/school?sslmode=require',
      {
        host: 'db',
        port: 5432,
        user: 'ada',
        password: '',
        database: 'school',
        ssl: { rejectUnauthorized: false },
      },
    ],
    [
      'postgresql://ada@db/school?sslmode=verify-full',
      { host: 'db', port: 5432, user: 'ada', password: '', database: 'school', ssl: true },
    ],
    [
      'postgresql://postgres@%2Ftmp%2Ftc-x1Y2z3:5432/training_center',
      { host: '/tmp/tc-x1Y2z3', port: 5432, user: 'postgres', password: '', database: 'training_center' },
    ],
    [
      'postgresql:///school?host=/var/run/postgresql&user=ada',
      { host: '/var/run/postgresql', port: 5432, user: 'ada', password: '', database: 'school' },
    ],
    [
      'postgresql://ada@[::1]:5433/school',
      { host: '::1', port: 5433, user: 'ada', password: '', database: 'school' },
    ],
  ])('reads %s', (url, address) => {
    expect(parseDatabaseUrl(url)).toEqual(address);
  });

  it.each(['mysql://a:secret@b/c', 'not a url', 'postgresql://a:secret@b:port/c', 'postgresql://a:secret@b'])(
    'refuses %s without repeating a password',
    (url) => {
      expect(() => parseDatabaseUrl(url)).toThrow(/postgresql:\/\/user:password@host/);
      expect(() => parseDatabaseUrl(url)).not.toThrow(/secret/);
    },
  );
});

describe('withDatabase', () => {
  it('names another database on the same server', () => {
    const url = 'postgresql://postgres@%2Ftmp%2Ftc-x1Y2z3:5432/training_center?sslmode=disable';
    expect(withDatabase(url, 'other')).toBe(
      'postgresql://postgres@%2Ftmp%2Ftc-x1Y2z3:5432/other?sslmode=disable',
    );
  });
});

describe('the URL of a test database', () => {
  it('connects pg by URL and by its parts, pg-boss and MikroORM', async () => {
    const { url, drop } = await createTestDatabase();
    const { database } = parseDatabaseUrl(url);
    for (const options of [{ connectionString: url }, parseDatabaseUrl(url)]) {
      const client = new pg.Client(options);
      await client.connect();
      await expect(client.query('SELECT current_database()')).resolves.toMatchObject({
        rows: [{ current_database: database }],
      });
      await client.end();
    }
    const boss = new PgBoss({ connectionString: url });
    boss.on('error', () => undefined);
    await boss.start();
    await expect(boss.isInstalled()).resolves.toBe(true);
    await boss.stop({ graceful: false });
    const orm = await connectDatabase({ name: 'things', url, entities: [], migrations: [] });
    await expect(orm.em.execute('SELECT current_database()')).resolves.toEqual([
      { current_database: database },
    ]);
    await orm.close();
    await drop();
  });
});
