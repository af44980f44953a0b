import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createLogger } from '../src/logging/logger.js';
import { InProcessPubSub } from '../src/pubsub/in-process.pubsub.js';
import { PostgresPubSub } from '../src/pubsub/postgres.pubsub.js';
import type { Hint, PubSub } from '../src/pubsub/pubsub.js';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.js';
import { until } from '../src/testing/until.js';

const log = createLogger('test', 'silent');

/** What was heard of a topic. */
async function ear(pubsub: PubSub, topic: string) {
  const heard: (number | null)[] = [];
  const subscription = await pubsub.listen(topic, (hint) => heard.push(hint && hint.position));
  return { heard, stop: () => subscription.stop() };
}

describe('live hints in one process', () => {
  it('reach who listens to the topic, until they stop', async () => {
    const pubsub = new InProcessPubSub();
    const [mine, other] = [await ear(pubsub, 'mine'), await ear(pubsub, 'other')];
    pubsub.publish('mine', { position: 1, news: [] });
    mine.stop();
    pubsub.publish('mine', { position: 2, news: [] });
    expect([mine.heard, other.heard]).toEqual([[1], []]);
  });
});

describe('live hints through PostgreSQL', () => {
  let database: TestDatabase;
  let processes: PubSub[];
  beforeEach(async () => {
    database = await createTestDatabase();
    processes = [];
    for (let count = 0; count < 2; count += 1)
      processes.push(await PostgresPubSub.start({ url: database.url, log }));
  });
  afterEach(async () => {
    await Promise.all(processes.map((each) => each.close()));
    await database.drop();
  });

  it('reach every process, the publisher included, and only those who listen', async () => {
    const ears = await Promise.all(processes.map((each) => ear(each, 'chat:a topic')));
    const other = await ear(processes[1]!, 'chat:b');
    processes[0]!.publish('chat:a topic', { position: 7, news: [] });
    await until(() => ears.every(({ heard }) => heard.length === 1));
    expect(ears.map(({ heard }) => heard)).toEqual([[7], [7]]);
    expect(other.heard).toEqual([]);
  });

  it('bring their news in the order in which they happened', async () => {
    const heard: unknown[] = [];
    await processes[1]!.listen('a', (hint) => heard.push(...(hint?.news ?? [])));
    for (let n = 1; n <= 20; n += 1)
      processes[0]!.publish('a', { position: n, news: [{ n, text: 'ü “x” \n y'.repeat(n % 7) }] });
    await until(() => heard.length === 20);
    expect(heard).toEqual(
      Array.from({ length: 20 }, (_none, index) => ({
        n: index + 1,
        text: 'ü “x” \n y'.repeat((index + 1) % 7),
      })),
    );
  });

  it('come without news that are too long for PostgreSQL, and hold nothing else up', async () => {
    const heard: [string, Hint | null][] = [];
    for (const topic of ['long', 'short'])
      await processes[1]!.listen(topic, (hint) => heard.push([topic, hint]));
    processes[0]!.publish('long', { position: 1, news: ['ü'.repeat(4000)] });
    processes[0]!.publish('short', { position: 2, news: ['ü'.repeat(3000)] });
    await until(() => heard.length === 2);
    expect(heard).toEqual([
      ['long', { position: 1, news: [] }],
      ['short', { position: 2, news: ['ü'.repeat(3000)] }],
    ]);
  });

  it('come as one with the newest place when there are many at once, and none of many topics is left out', async () => {
    const topics = Array.from({ length: 500 }, (_none, index) => `topic-${index}-${'x'.repeat(50)}`);
    const ears = await Promise.all(topics.map((topic) => ear(processes[1]!, topic)));
    for (let place = 1; place <= 20; place += 1)
      for (const topic of topics) processes[0]!.publish(topic, { position: place, news: [] });
    await until(() => ears.every(({ heard }) => heard.at(-1) === 20));
    expect(Math.max(...ears.map(({ heard }) => heard.length))).toBeLessThanOrEqual(2);
  });

  it('tell everybody to look for themselves after the connection was cut, and go on', async () => {
    const { heard } = await ear(processes[1]!, 'a');
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'training-center live' AND datname = current_database()`,
    );
    await admin.end();
    await until(() => heard.includes(null));
    processes[0]!.publish('a', { position: 3, news: [] });
    await until(() => heard.includes(3));
    expect(heard).toEqual([null, 3]);
  });
});
