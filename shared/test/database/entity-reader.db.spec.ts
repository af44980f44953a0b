import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineEntity, type MikroORM, p } from '@mikro-orm/postgresql';
import { connectDatabase } from '../../src/database/connect.js';
import { ReadConnections } from '../../src/database/read-connections.js';
import { EntityReader } from '../../src/database/entity-reader.js';
import { createTestDatabase, type TestDatabase } from '../../src/testing/test-database.js';
import { until } from '../../src/testing/until.js';

const ShelfSchema = defineEntity({
  name: 'Shelf',
  properties: { id: p.uuid().primary(), label: p.text() },
});
class Shelf extends ShelfSchema.class {}
ShelfSchema.setClass(Shelf);

const BookSchema = defineEntity({
  name: 'Book',
  properties: {
    id: p.uuid().primary(),
    sortTitle: p.text(),
    shelfId: () => p.manyToOne(Shelf).mapToPk().fieldName('shelf_id'),
    tags: p.array(),
    pages: p.json<{ first: number }>(),
    printedOn: p.date().nullable(),
    readAt: p.datetime(3),
    secret: p.text().lazy(),
  },
});
class Book extends BookSchema.class {
  shout(): string {
    return this.sortTitle.toUpperCase();
  }
  isOld(): boolean {
    return this.readAt.getTime() < 1e12;
  }
}
BookSchema.setClass(Book);

const SHELF = '01890a5d-ac96-774b-bcce-b302099a8057';
const BOOK = '01890a5d-ac96-774b-bcce-b302099a8058';

describe('EntityReader', () => {
  let database: TestDatabase;
  let orm: MikroORM;
  let connections: ReadConnections;
  let reader: EntityReader;
  const seen: string[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await connectDatabase({
      name: 'library',
      url: database.url,
      entities: [Shelf, Book],
      migrations: [],
    });
    await orm.schema.create();
    const em = orm.em.fork();
    em.create(Shelf, { id: SHELF, label: 'A' });
    em.create(Book, {
      id: BOOK,
      sortTitle: 'trees',
      shelfId: SHELF,
      tags: ['a', 'b'],
      pages: { first: 1 },
      printedOn: '1990-05-17',
      readAt: new Date('2001-01-01T12:00:00.123Z'),
      secret: 'hidden',
    });
    await em.flush();
    connections = new ReadConnections({ url: database.url, name: 'library reader', size: 2 });
    reader = new EntityReader({ orm, connections, onStatement: (sql) => seen.push(sql) });
  });
  afterAll(async () => {
    await connections.close();
    await orm.close(true);
    await database.drop();
  });

  it('reads the columns of an entity as the ORM does, but for lazy ones', async () => {
    const [book] = await reader.rows(Book, 'where t.id = any($1)', [[BOOK]]);
    const tracked = await orm.em.fork().findOneOrFail(Book, { id: BOOK });
    const { id, sortTitle, shelfId, tags, pages, printedOn, readAt } = tracked;
    expect({ ...book }).toEqual({ id, sortTitle, shelfId, tags, pages, printedOn, readAt });
  });

  it('gives rows the methods of their class', async () => {
    const [book] = await reader.rows(Book, 'where t.id = $1', [BOOK]);
    expect([book!.shout(), book!.isOld()]).toEqual(['TREES', true]);
  });

  it('hands values over apart from the statement', async () => {
    expect(await reader.rows(Book, 'where t.sort_title = $1', ["' or true --"])).toEqual([]);
  });

  it('answers rows of any shape, with counts as numbers', async () => {
    expect(await reader.select('select count(*) as count from library.book where id = $1', [BOOK])).toEqual([
      { count: 1 },
    ]);
  });

  it('prepares each statement once for a connection and tells who counts', async () => {
    seen.length = 0;
    for (let round = 0; round < 10; round += 1) await reader.rows(Book, 'where t.id = $1', [BOOK]);
    expect(new Set(seen).size).toBe(1);
    const names = await reader.select<{ name: string }>(
      `select name from pg_prepared_statements where statement = $1`,
      [seen[0]!],
    );
    expect(names).toHaveLength(1);
  });

  it('goes on after its connections were cut', async () => {
    const em = orm.em.fork();
    await em.execute(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name like '%library reader'`,
    );
    const read = () =>
      reader.rows(Book, 'where t.id = $1', [BOOK]).then(
        (rows) => rows.length,
        () => 0,
      );
    expect(await until(async () => (await read()) || null)).toBe(1);
  });
});
