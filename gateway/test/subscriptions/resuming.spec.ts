import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import type { Followed } from './live-client.js';
import { LiveGateway, shapes } from './live-gateway.js';
import type { Room } from './room.js';

const EVENTS = `subscription ($room: ID!, $after: String) {
  roomEvents(roomId: $room, after: $after) { cursor ... on Said { message { body course { title } } } }
}`;
/** Everybody has a stream of their own of these. */
const MINE = EVENTS.replace('body', 'body isMine');

const bodies = ({ answers }: Followed): string[] =>
  answers.flatMap(({ data }) => data?.roomEvents.message.body ?? []);
const cursorOf = ({ answers }: Followed): string => answers.at(-1).data.roomEvents.cursor;
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => String(from + n));

describe.each(shapes)('coming back with a cursor, with subgraphs %s', (shape) => {
  let live: LiveGateway;
  let room: Room;
  let said = 0;

  beforeEach(async () => {
    live = await LiveGateway.start(shape);
    room = live.world.room('r1', 'ada', 'bob', 'cyd');
    said = 0;
  });
  afterEach(() => live.close());

  const say = (count = 1) => {
    for (let n = 0; n < count; n++) room.say(String(++said));
  };
  const follow = async (userId: string, after?: string, query = EVENTS) =>
    (await live.client(userId)).follow(query, { room: 'r1', after });

  it.each([
    ['shared', EVENTS],
    ['of one person', MINE],
  ])('replays what came since, then goes on: a stream %s', async (_kind, query) => {
    say(5);
    const after = room.cursor;
    say(20);
    const ada = await follow('ada', after, query);
    await until(() => ada.answers.length === 20);
    say(5);
    await until(() => ada.answers.length === 25);
    expect(bodies(ada)).toEqual(numbers(6, 30));
    // Once it has caught up, nothing but the shared stream is left.
    await until(() => room.following.length === 1);
  });

  it('joins the stream of the others without opening one, when they have just passed there', async () => {
    const start = room.cursor;
    const ada = await follow('ada', start);
    await until(() => room.following.length === 1);
    say(30);
    await until(() => ada.answers.length === 30);
    const bob = await follow('bob', ada.answers[9].data.roomEvents.cursor);
    await until(() => bob.answers.length === 20);
    const cyd = await follow('cyd', cursorOf(ada));
    await until(() => live.world.asked.length === 3);
    say(2);
    await until(() => [ada, bob].every((each) => bodies(each).at(-1) === '32') && cyd.answers.length > 0);
    expect([bodies(bob), room.opened]).toEqual([numbers(11, 32), 1]);
    expect(bodies(cyd)).toEqual(numbers(31, 32));
  });

  it('replays from far back on its own, and joins the others there', async () => {
    const start = room.cursor;
    const ada = await follow('ada', start);
    await until(() => room.following.length === 1);
    say(400);
    await until(() => ada.answers.length === 400);
    const bob = await follow('bob', start);
    await until(() => bob.answers.length === 400);
    await until(() => room.following.length === 1);
    say();
    await until(() => bob.answers.length === 401 && ada.answers.length === 401);
    expect([bodies(bob), room.opened]).toEqual([numbers(1, 401), 2]);
  });

  it('misses nothing and gets nothing twice while events flow', async () => {
    const start = room.cursor;
    const ada = await follow('ada', start);
    await until(() => room.following.length === 1);
    let isOver = false;
    const flow = until(
      () => {
        say(3);
        return isOver;
      },
      { timeoutMs: 60_000, everyMs: 1 },
    );
    const seen: string[] = [];
    let cursor = start;
    for (let n = 0; n < 40; n++) {
      const bob = await follow('bob', cursor);
      await until(() => bob.answers.length > (n % 4) * 20, { everyMs: 1 });
      bob.stop();
      seen.push(...bodies(bob));
      cursor = cursorOf(bob);
    }
    isOver = true;
    await flow;
    const rest = await follow('bob', cursor);
    await until(() => seen.length + rest.answers.length === said);
    await until(() => ada.answers.length === said);
    expect([...seen, ...bodies(rest)]).toEqual(numbers(1, said));
    expect(bodies(ada)).toEqual(numbers(1, said));
    await until(() => room.following.length === 1);
  });

  it('refuses a cursor that is none of its own, and lets the others be', async () => {
    const ada = await follow('ada', room.cursor);
    await until(() => room.following.length === 1);
    const bob = await follow('bob', 'nonsense');
    await until(() => bob.isDone);
    expect(bob.answers).toMatchObject([{ data: null, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }]);
    say();
    await until(() => ada.answers.length === 1);
  });
});

describe('a subgraph that goes away', () => {
  let live: LiveGateway;
  let room: Room;

  beforeEach(async () => {
    live = await LiveGateway.start('in processes of their own', { sockets: { resumeForMs: 3000 } });
    room = live.world.room('r1', 'ada', 'bob');
  });
  afterEach(() => live.close());

  const rooms = () => live.servers.get('rooms')!;
  const portOf = () => Number(new URL(rooms().url).port);
  const follow = async (userId: string, query = EVENTS) =>
    (await live.client(userId)).follow(query, { room: 'r1' });

  it.each([
    ['shared', EVENTS],
    ['of one person', MINE],
  ])('is asked to go on where it was, once it is back: a stream %s', async (_kind, query) => {
    const [ada, bob] = [await follow('ada', query), await follow('bob', query)];
    await until(() => room.following.length > 0 && live.world.asked.length === 2);
    const told = [...numbers(1, 6)];
    for (let n = 0; n < 6; n += 2) {
      // Before there was any event, too: where a stream begins is known.
      if (n > 0) await until(() => [ada, bob].every((each) => each.answers.length === n));
      const port = portOf();
      await rooms().close();
      room.say(told[n]!);
      await live.serve('rooms', port);
      room.say(told[n + 1]!);
      await until(() => [ada, bob].every((each) => each.answers.length === n + 2));
    }
    expect([bodies(ada), bodies(bob)]).toEqual([told, told]);
    expect([ada.isDone, bob.isDone]).toEqual([false, false]);
  });

  it('ends streams that have no cursor, and says so', async () => {
    const ticks = (await live.client('ada')).follow('subscription { ticks { n } }');
    await until(() => live.world.tickers === 1);
    await rooms().close();
    await until(() => ticks.isDone);
    expect(ticks.answers).toMatchObject([
      { data: null, errors: [{ path: ['ticks'], extensions: { code: 'SUBSCRIPTION_SOURCE_LOST' } }] },
    ]);
  });

  it('ends all streams when it does not come back', async () => {
    const ada = await follow('ada');
    await until(() => room.following.length === 1);
    await rooms().close();
    await until(() => ada.isDone, { timeoutMs: 10_000 });
    expect(ada.answers).toMatchObject([{ errors: [{ extensions: { code: 'SUBSCRIPTION_SOURCE_LOST' } }] }]);
  });

  it('is not found at all: the subscription is refused, and nothing of the reason is told', async () => {
    await rooms().close();
    const ada = await follow('ada');
    await until(() => ada.isDone);
    expect(ada.answers).toMatchObject([{ errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] }]);
    expect(JSON.stringify(ada)).not.toMatch(/ECONN|127\.0\.0\.1/);
  });
});
