import { afterEach, describe, expect, it } from '@jest/globals';
import { Migration } from '@mikro-orm/migrations';
import type { MikroORM } from '@mikro-orm/postgresql';
import { connectDatabase } from '../../src/database/connect.js';
import { migrate } from '../../src/database/migrate.js';
import { createTestDatabase } from '../../src/testing/test-database.js';
import { Note } from '../fixtures/notes.js';

class First extends Migration {
  override up(): void {
    this.addSql('create table "notes"."first" ("id" int primary key);');
  }
}

class Second extends Migration {
  override up(): void {
    this.addSql('alter table "notes"."first" add column "text" text;');
  }
}

class Broken extends Migration {
  override up(): void {
    this.addSql('create table "notes"."half" ("id" int);');
    this.addSql('create table "nowhere"."half" ("id" int);');
  }
}

const FIRST = { name: 'first', class: First };
const SECOND = { name: 'second', class: Second };

describe('migrate', () => {
  const opened: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of opened.splice(0).toReversed()) await close();
  });

  const setup = async () => {
    const database = await createTestDatabase();
    opened.push(database.drop);
    const orm = async (...migrations: (typeof FIRST)[]): Promise<MikroORM> => {
      const made = await connectDatabase({ name: 'notes', url: database.url, entities: [Note], migrations });
      opened.push(() => made.close(true));
      return made;
    };
    return { url: database.url, orm };
  };

  it('runs what is new, in order, and nothing twice', async () => {
    const { url, orm } = await setup();

    expect(await migrate(await orm(FIRST), url)).toEqual(['first']);
    expect(await migrate(await orm(FIRST, SECOND), url)).toEqual(['second']);
    expect(await migrate(await orm(FIRST, SECOND), url)).toEqual([]);
  });

  it('lets one of several work while the others wait', async () => {
    const { url, orm } = await setup();
    const orms = await Promise.all([1, 2, 3, 4].map(() => orm(FIRST, SECOND)));

    const ran = await Promise.all(orms.map((one) => migrate(one, url)));

    expect(ran.toSorted((a, b) => b.length - a.length)).toEqual([['first', 'second'], [], [], []]);
  });

  it('leaves nothing of a migration that fails, and lets the next one try', async () => {
    const { url, orm } = await setup();

    await expect(migrate(await orm(FIRST, { name: 'broken', class: Broken }), url)).rejects.toThrow(
      'nowhere',
    );

    const after = await orm(FIRST, SECOND);
    const [{ half }] = await after.em
      .fork()
      .execute<[{ half: string | null }]>(`SELECT to_regclass('notes.half')::text AS half`);
    expect(half).toBeNull();
    expect(await migrate(after, url)).toEqual(expect.arrayContaining(['second']));
  });
});
