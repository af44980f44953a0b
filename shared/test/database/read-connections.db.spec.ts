import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadConnections } from '../../src/database/read-connections.js';
import { createTestDatabase, type TestDatabase } from '../../src/testing/test-database.js';

describe('ReadConnections', () => {
  let database: TestDatabase;
  let reads: ReadConnections;
  beforeAll(async () => {
    database = await createTestDatabase();
    reads = new ReadConnections({ url: database.url, name: 'read test', size: 2 });
  });
  afterAll(async () => {
    await reads.close();
    await database.drop();
  });

  const echo = (number: number) =>
    reads.objects<{ number: number }>({ name: 'echo', text: 'select $1::int as number', values: [number] });
  const sleep = (seconds: number) => reads.values({ text: 'select pg_sleep($1)', values: [seconds] });

  it('answers each of many at once with its own rows, over a few connections', async () => {
    const numbers = Array.from({ length: 200 }, (_, i) => i);
    expect(await Promise.all(numbers.map(echo))).toEqual(numbers.map((number) => [{ number }]));
    const [count] = await reads.values({
      text: `select count(*) from pg_stat_activity where application_name = 'training-center read test'`,
    });
    expect(count![0]).toBe(2);
  });

  it('answers rows as lists of values, too', async () => {
    expect(await reads.values({ text: `select 1::bigint, 'a', null::text, date '2026-11-24'` })).toEqual([
      [1, 'a', null, '2026-11-24'],
    ]);
  });

  it('lets a statement fail by itself, whatever was asked along with it', async () => {
    const asked = [
      echo(1),
      reads.values({ text: 'select 1 / $1::int', values: [0] }),
      echo(2),
      echo(3),
      echo(4),
    ];
    const settled = await Promise.allSettled(asked);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(await echo(5)).toEqual([{ number: 5 }]);
  });

  it('asks nothing behind a slow statement while another connection answers', async () => {
    let isAwake = false;
    const slow = sleep(2).then(() => (isAwake = true));
    await sleep(0.05);
    for (let round = 0; round < 20; round += 1) await Promise.all([echo(1), echo(2), echo(3)]);
    expect(isAwake).toBe(false);
    await slow;
  });

  it('reads instants as the driver does', async () => {
    const texts = [
      '2026-11-24 12:34:56+00',
      '2026-11-24 12:34:56.1+00',
      '2026-11-24 12:34:56.12+00',
      '2026-11-24 12:34:56.123+00',
      '2026-11-24 12:34:56.987654+00',
      '1000-02-28 00:00:00+00',
      '9999-12-31 23:59:59.999+00',
      '0099-03-01 00:00:00+00',
    ];
    const [row] = await reads.values({
      text: `select ${texts.map((text) => `timestamptz '${text}'`).join(', ')}`,
    });
    const expected = texts.map((text) => new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`));
    expect(row).toEqual(expected);
    const [forever] = await reads.values({ text: `select timestamptz 'infinity'` });
    expect(forever).toEqual([Infinity]);
  });

  it('answers what was asked before it is closed, and refuses what comes later', async () => {
    const own = new ReadConnections({ url: database.url, name: 'closing', size: 1 });
    const asked = own.values({ text: 'select pg_sleep(0.05), 1' });
    await own.values({ text: 'select 1' });
    const closing = own.close();
    expect((await asked)[0]![1]).toBe(1);
    await closing;
    await expect(own.values({ text: 'select 1' })).rejects.toThrow('closed');
  });

  it('tells who asks when there is no database, and tries again', async () => {
    const url = database.url.replace(/\/[^/]*$/, '/nowhere');
    const own = new ReadConnections({ url, name: 'nowhere', size: 1 });
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(own.values({ text: 'select 1' })).rejects.toThrow('does not exist');
    await own.close();
  });
});
