import { mkdtemp, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger } from '@training-center/shared/logging/logger';
import { until } from '@training-center/shared/testing/until';
import type { TakeSupergraph } from '../src/options.js';
import { SupergraphFile } from '../src/supergraph/supergraph-file.js';
import { LiveGateway, shapes } from './subscriptions/live-gateway.js';
import { supergraphOf, type ToyGateway, toyGateway } from './toy-gateway.js';
import { toySubgraphs } from './toy-subgraphs.js';

const { people, courses, marks } = toySubgraphs();
const WHOLE = supergraphOf([people, courses, marks]);
const WITHOUT_MARKS = supergraphOf([people, courses]);

describe('a supergraph in a file', () => {
  let folder: string;
  let path: string;
  let toy: ToyGateway;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
    path = join(folder, 'supergraph.graphql');
    await writeFile(path, WHOLE);
    const logged: string[] = [];
    const log = createLogger('gateway', 'debug', { write: (line: string) => void logged.push(line) });
    const file = await SupergraphFile.open(path, log);
    toy = await toyGateway({ supergraphSdl: file.sdl, followSupergraph: file.follow, log });
    toy = { ...toy, logged };
  });
  afterEach(async () => {
    await toy.gateway.close();
    await rm(folder, { recursive: true });
  });

  const replace = async (sdl: string) => {
    await writeFile(`${path}.next`, sdl);
    await rename(`${path}.next`, path);
  };
  const hasMarks = async () => (await toy.send('{ topMark }')).status === 200;
  const said = (text: string) => toy.logged.filter((line) => line.includes(text)).length;

  it('is taken up again and again without a failed request', async () => {
    const failures: unknown[] = [];
    const state = { isOver: false };
    let answered = 0;
    const client = async () => {
      while (!state.isOver) {
        const { status, body } = await toy.send('{ me { name } courses { title teacher { name } } }');
        answered++;
        if (status !== 200 || body.errors || body.data.courses.length !== 3) failures.push(body);
      }
    };
    const clients = Array.from({ length: 10 }, client);
    for (let round = 0; round < 3; round++) {
      await replace(WITHOUT_MARKS);
      await until(async () => !(await hasMarks()));
      await writeFile(path, WHOLE);
      await until(hasMarks);
    }
    state.isOver = true;
    await Promise.all(clients);
    expect(failures).toEqual([]);
    expect(answered).toBeGreaterThan(100);
    expect(said('a new supergraph is served')).toBe(6);
  });

  it('lets operations finish under the one that they began with', async () => {
    const running = toy.send('mutation { rename(id: "1", name: "Ada") { name } mark(courseId: "c1") }');
    const held = toy.send('{ slow topMark }');
    await until(() => toy.people.scopes.length >= 2);
    await replace(WITHOUT_MARKS);
    await until(async () => !(await hasMarks()));
    toy.traces.release();
    expect((await held).body).toEqual({ data: { slow: 'at last', topMark: 6 } });
    expect((await running).body).toEqual({ data: { rename: { name: 'Ada' }, mark: 5 } });
  });

  it.each([
    ['is no SDL', 'type Query {'],
    ['is no supergraph', 'type Query { topMark: Int }'],
    ['is empty', ''],
    ['names a subgraph that nobody answers for', WHOLE.replace('local://marks', 'local://elsewhere')],
    ['has an address that is none', WHOLE.replace('local://marks', 'marks.example')],
    ['is cut off', WHOLE.slice(0, WHOLE.length / 2)],
  ])('is refused when it %s, and the one before is served on', async (_what, broken) => {
    await replace(broken);
    await until(() => said('refused') === 1);
    expect((await toy.send('{ topMark courses { mark } }')).body.errors).toBeUndefined();
    await replace(WITHOUT_MARKS);
    await until(async () => !(await hasMarks()));
  });

  it('is served on when it is gone, and found again', async () => {
    await unlink(path);
    await until(() => said('cannot be read') === 1);
    expect(await hasMarks()).toBe(true);
    await writeFile(path, WITHOUT_MARKS);
    await until(async () => !(await hasMarks()));
  });

  it('is the same when only the time has changed', async () => {
    await replace(WHOLE);
    await replace(WITHOUT_MARKS);
    await until(async () => !(await hasMarks()));
    expect(said('a new supergraph is served')).toBe(1);
  });
});

describe.each(shapes)('streams, when another supergraph is taken up, with subgraphs %s', (shape) => {
  const EVENTS = `subscription ($after: String) {
    roomEvents(roomId: "r1", after: $after) { cursor ... on Said { message { body } } }
  }`;

  it('end with a word, and miss nothing when they come back with their cursor', async () => {
    let take!: TakeSupergraph;
    const live = await LiveGateway.start(shape, {
      followSupergraph: (given) => {
        take = given;
        return () => {};
      },
    });
    const room = live.world.room('r1', 'ada');
    const client = await live.client('ada');
    const before = client.follow(EVENTS);
    const ticks = client.follow('subscription { ticks { n } }');
    await until(() => room.following.length === 1 && live.world.tickers === 1);
    room.say('one');
    await until(() => before.answers.length === 1);

    await take(`${supergraphOf(live.toys)}\n# later`);
    await until(() => before.isDone && ticks.isDone);
    for (const { answers } of [before, ticks])
      expect(answers.at(-1).errors[0].extensions.code).toBe('SUBSCRIPTION_SCHEMA_RELOAD');
    await until(() => room.following.length === 0 && live.world.tickers === 0);

    room.say('two');
    const after = client.follow(EVENTS, { after: before.answers[0].data.roomEvents.cursor });
    await until(() => after.answers.length === 1);
    room.say('three');
    await until(() => after.answers.length === 2);
    expect(after.answers.map(({ data }) => data.roomEvents.message.body)).toEqual(['two', 'three']);
    expect(client.closes).toEqual([]);
    await live.close();
  });
});
