import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createLogger } from '../src/logging/logger.js';
import { InProcessPubSub } from '../src/pubsub/in-process.pubsub.js';
import { PostgresPubSub } from '../src/pubsub/postgres.pubsub.js';
import type { PubSub } from '../src/pubsub/pubsub.js';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.js';
import { until } from '../src/testing/until.js';

const log = createLogger('test', 'silent');

/** What was heard of a topic. */
async function ear(pubsub: PubSub, topic: string) {
  const heard: (number | null)[] = [];
  const subscription = await pubsub.listen(topic, (position) => heard.push(position));
  return { heard, stop: () => subscription.stop() };
}

describe('live hints in one process', () => {
  it('reach who listens to the topic, until they stop', async () => {
    const pubsub = new InProcessPubSub();
    const [mine, other] = [await ear(pubsub, 'mine'), await ear(pubsub, 'other')];
    pubsub.publish('mine', 1);
    mine.stop();
    pubsub.publish('mine', 2);
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
    processes[0]!.publish('chat:a topic', 7);
    await until(() => ears.every(({ heard }) => heard.length === 1));
    expect(ears.map(({ heard }) => heard)).toEqual([[7], [7]]);
    expect(other.heard).toEqual([]);
  });

  it('come as one with the newest place when there are many at once, and none of many topics is left out', async () => {
    const topics = Array.from({ length: 500 }, (_none, index) => `topic-${index}-${'x'.repeat(50)}`);
    const ears = await Promise.all(topics.map((topic) => ear(processes[1]!, topic)));
    for (let place = 1; place <= 20; place += 1)
      for (const topic of topics) processes[0]!.publish(topic, place);
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
    processes[0]!.publish('a', 3);
    await until(() => heard.includes(3));
    expect(heard).toEqual([null, 3]);
  });
});
