import { describe, expect, it } from '@jest/globals';
import { connectDatabase } from '@training-center/shared/database/connect';
import { migrationRoundTrip } from '@training-center/shared/testing/migration-round-trip';
import { createTestDatabase } from '@training-center/shared/testing/test-database';
import scheduling from '../src/subgraph.js';

describe('the migrations of scheduling', () => {
  it('go back to nothing and forth again, and leave what the entities need', async () => {
    expect(await migrationRoundTrip(scheduling)).toEqual({ leftBehind: [], missing: [] });
  });

  it('make their extension with the rights of who owns the database', async () => {
    const database = await createTestDatabase();
    const orm = await connectDatabase({ ...scheduling, url: database.url });
    const em = orm.em.fork();
    try {
      await em.begin();
      await em.execute('create role plain_owner nosuperuser');
      const [row] = await em.execute<{ name: string }[]>('select current_database() as name');
      await em.execute(`alter database ${row!.name} owner to plain_owner`);
      await em.execute('set local role plain_owner');
      await em.execute('create schema scheduling');
      await em.execute('create extension if not exists btree_gist with schema scheduling');
      const made = await em.execute(
        `select extname, rolname from pg_extension join pg_roles on pg_roles.oid = extowner where extname = 'btree_gist'`,
      );
      expect(made).toEqual([{ extname: 'btree_gist', rolname: 'plain_owner' }]);
    } finally {
      await em.rollback();
      await orm.close(true);
      await database.drop();
    }
  });
});
