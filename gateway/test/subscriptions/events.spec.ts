import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { until } from '@training-center/shared/testing/until';
import { LiveGateway, shapes } from './live-gateway.js';

const EVENTS = `subscription ($room: ID!, $after: String) {
  roomEvents(roomId: $room, after: $after) {
    __typename cursor
    ... on Said { message { body author { name } course { title } } }
    ... on Broken { message { body } }
  }
}`;

describe.each(shapes)('events of subgraphs %s', (shape) => {
  let live: LiveGateway;

  beforeEach(async () => {
    live = await LiveGateway.start(shape, { sockets: { eventTimeoutMs: 300 } });
  });
  afterEach(() => live.close());

  const bodies = (answers: any[]) => answers.map(({ data }) => data?.roomEvents.message.body);

  it('carry the fields of three subgraphs, exactly', async () => {
    const room = live.world.room('r1', 'ada');
    const followed = (await live.client('ada')).follow(EVENTS, { room: 'r1' });
    await until(() => room.following.length === 1);
    room.say('hello', 'p7', 'c3');
    await until(() => followed.answers.length === 1);
    expect(followed.answers).toEqual([
      {
        data: {
          roomEvents: {
            __typename: 'Said',
            cursor: room.cursor,
            message: { body: 'hello', author: { name: 'Person p7' }, course: { title: 'Course c3' } },
          },
        },
      },
    ]);
  });

  it('are delivered in their order, however long each takes', async () => {
    const room = live.world.room('r1', 'ada');
    live.world.course = async (id) => {
      await delay(Math.random() * 40);
      return { id, title: id };
    };
    const followed = (await live.client('ada')).follow(EVENTS, { room: 'r1' });
    await until(() => room.following.length === 1);
    const said = Array.from({ length: 60 }, (_, n) => `message ${n}`);
    for (const body of said) room.say(body);
    await until(() => followed.answers.length === 60);
    expect(bodies(followed.answers)).toEqual(said);
  });

  it('are fetched once for fifty sockets of different people', async () => {
    const names = Array.from({ length: 50 }, (_, n) => `u${n}`);
    const room = live.world.room('r1', ...names);
    const all = await Promise.all(
      names.map(async (name) => (await live.client(name)).follow(EVENTS, { room: 'r1' })),
    );
    await until(() => live.world.asked.length === 50 && room.following.length === 1);
    let said = 0;
    await until(() => {
      room.say(String(++said));
      return all.every(({ answers }) => answers.length > 0);
    });
    await until(() => all.every(({ answers }) => bodies(answers).at(-1) === String(said)));
    live.world.batches.people.length = 0;
    live.world.batches.courses.length = 0;
    const before = all.map(({ answers }) => answers.length);
    room.say('once');
    room.say('twice');
    await until(() => all.every(({ answers }, i) => answers.length === before[i]! + 2));
    expect(all.map(({ answers }) => bodies(answers.slice(-2)))).toEqual(names.map(() => ['once', 'twice']));
    expect(room.opened).toBe(1);
    // Two events at the same time may ask the same: over the wire that goes once.
    for (const batches of Object.values(live.world.batches)) {
      expect(batches.length).toBeGreaterThanOrEqual(1);
      expect(batches.length).toBeLessThanOrEqual(2);
      expect(new Set(batches)).toEqual(new Set([1]));
    }
  });

  it('are not shared between people when a field depends on who asks', async () => {
    const room = live.world.room('r1', 'ada', 'bob');
    const query = `subscription { roomEvents(roomId: "r1") { ... on Said { message { body isMine } } } }`;
    const [ada, again, bob] = await Promise.all(
      ['ada', 'ada', 'bob'].map(async (name) => (await live.client(name)).follow(query)),
    );
    // One question about each person, when it is asked for both windows at the same time.
    await until(() => room.following.length === 2 && new Set(live.world.asked).size === 2);
    await until(() => {
      room.say('hello', 'ada');
      return [ada, again, bob].every((each) => each!.answers.length > 0);
    });
    const mine = (followed: typeof ada) => followed!.answers[0].data.roomEvents.message.isMine;
    expect([mine(ada), mine(again), mine(bob), room.opened]).toEqual([true, true, false, 2]);
  });

  it('lack only what failed, with an error there, and the stream goes on', async () => {
    const room = live.world.room('r1', 'ada');
    const followed = (await live.client('ada')).follow(EVENTS, { room: 'r1' });
    await until(() => room.following.length === 1);
    live.world.course = async () => {
      throw new Error('connect ECONNREFUSED 10.0.0.1:5432');
    };
    room.say('without');
    await until(() => followed.answers.length === 1);
    live.world.course = async (id) => ({ id, title: 'again' });
    room.say('with');
    await until(() => followed.answers.length === 2);
    const [failed, well] = followed.answers;
    expect(failed.data.roomEvents.message).toEqual({
      body: 'without',
      author: { name: 'Person p1' },
      course: { title: null },
    });
    expect(failed.errors).toMatchObject([
      { path: ['roomEvents', 'message', 'course', 'title'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(JSON.stringify(failed)).not.toMatch(/ECONN|rooms|courses/);
    expect(well.errors).toBeUndefined();
    expect(live.logged.join('\n')).toContain('operation failed');
  });

  it('do not wait for a subgraph beyond their time', async () => {
    const room = live.world.room('r1', 'ada');
    const followed = (await live.client('ada')).follow(EVENTS, { room: 'r1' });
    await until(() => room.following.length === 1);
    live.world.course = () => new Promise(() => {});
    room.say('late');
    await until(() => followed.answers.length === 1);
    live.world.course = async (id) => ({ id, title: 'again' });
    room.say('in time');
    await until(() => followed.answers.length === 2);
    expect(followed.answers[0]).toMatchObject({
      data: { roomEvents: { message: { body: 'late', author: { name: 'Person p1' } } } },
      errors: [
        {
          path: ['roomEvents', 'message', 'course', 'title'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
        },
      ],
    });
    expect(followed.answers[1].errors).toBeUndefined();
  });

  it('that are null where the schema allows no null do not end the stream', async () => {
    const room = live.world.room('r1', 'ada');
    const followed = (await live.client('ada')).follow(EVENTS, { room: 'r1' });
    await until(() => room.following.length === 1);
    room.break();
    room.say('whole');
    await until(() => followed.answers.length === 2);
    expect(followed.answers[0]).toMatchObject({
      data: null,
      errors: [{ path: ['roomEvents', 'message'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(bodies(followed.answers.slice(1))).toEqual(['whole']);
  });

  it('come without the directive, too', async () => {
    const query = 'subscription { ticks { n course { title } } }';
    const followed = (await live.client(null)).follow(query);
    await until(() => live.world.tickers === 1);
    live.world.tick();
    live.world.tick();
    await until(() => followed.answers.length === 2);
    expect(followed.answers).toEqual(
      [1, 2].map((n) => ({ data: { ticks: { n, course: { title: 'Course c1' } } } })),
    );
  });

  it('obey @skip and @include below the root', async () => {
    const room = live.world.room('r1', 'ada');
    const query = `subscription ($with: Boolean!) { e: roomEvents(roomId: "r1") {
      ... on Said { message { body author @include(if: $with) { name } course @skip(if: $with) { title } } } } }`;
    const client = await live.client('ada');
    const [with_, without] = [client.follow(query, { with: true }), client.follow(query, { with: false })];
    await until(() => room.following.length === 2);
    room.say('hello');
    await until(() => with_.answers.length + without.answers.length === 2);
    expect(with_.answers[0].data.e.message).toEqual({ body: 'hello', author: { name: 'Person p1' } });
    expect(without.answers[0].data.e.message).toEqual({ body: 'hello', course: { title: 'Course c1' } });
  });

  it('leave nothing behind after a thousand subscriptions', async () => {
    const room = live.world.room('r1', 'ada');
    const client = await live.client('ada');
    for (let n = 0; n < 50; n++) {
      const all = Array.from({ length: 20 }, (_, i) =>
        client.follow(i % 2 ? EVENTS : 'subscription { ticks { n } }', i % 2 ? { room: 'r1' } : {}),
      );
      if (n % 5 === 0) await until(() => room.following.length === 1 && live.world.tickers === 1);
      for (const each of all) each.stop();
    }
    await until(() => room.following.length === 0 && live.world.tickers === 0);
    const last = client.follow(EVENTS, { room: 'r1' });
    await until(() => room.following.length === 1);
    room.say('still here');
    await until(() => last.answers.length === 1);
  });
});
