import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import type { Followed } from './live-client.js';
import { LiveGateway } from './live-gateway.js';
import type { Room } from './room.js';
import { World } from './room-subgraphs.js';

/** Everybody has a stream of their own of these. */
const EVENTS = `subscription ($room: ID!, $after: String) {
  roomEvents(roomId: $room, after: $after) { cursor ... on Said { message { body isMine course { title } } } }
}`;
const TICKS = 'subscription { ticks { n } }';
const MEMBERS = ['ada', 'bob', 'cyd', 'dan'];

const bodies = ({ answers }: Followed): string[] =>
  answers.map(({ data, errors }) => data?.roomEvents?.message.body ?? JSON.stringify(errors));
const numbers = (to: number) => Array.from({ length: to }, (_, n) => String(n + 1));

describe('streams of a subgraph that has two processes', () => {
  let live: LiveGateway;
  let room: Room;
  let said: number;

  beforeEach(async () => {
    live = await LiveGateway.start('in processes of their own', {}, new World(), 2);
    room = live.world.room('r1', ...MEMBERS);
    said = 0;
  });
  afterEach(() => live.close());

  const say = () => room.say(String(++said));
  const follow = async (userId: string, after?: string) =>
    (await live.client(userId)).follow(EVENTS, { room: 'r1', after });
  const upgrades = () => live.lines.map((line) => line.upgrades);
  const everybody = async () => {
    const followed = await Promise.all(MEMBERS.map((member) => follow(member)));
    await until(() => room.following.length === MEMBERS.length);
    return followed;
  };
  const haveAll = (followed: readonly Followed[]) =>
    until(() => followed.every(({ answers }) => answers.length >= said));

  it('are opened in turn', async () => {
    const followed = await everybody();
    expect(upgrades()).toEqual([1, 1]);
    say();
    await haveAll(followed);
    expect(followed.map(bodies)).toEqual(MEMBERS.map(() => ['1']));
  });

  it('go on at the other, without gap or duplicate, whichever is killed', async () => {
    const followed = await everybody();
    for (let n = 0; n < 6; n++) {
      say();
      if (n % 3 > 0) await haveAll(followed);
      const line = live.lines[n % 2]!;
      await line.cut();
      say();
      await haveAll(followed);
      say();
      await line.restore();
    }
    await haveAll(followed);
    for (const each of followed) expect([bodies(each), each.isDone]).toEqual([numbers(said), false]);
    await until(() => room.following.length === MEMBERS.length);
  });

  it('go on when whoever follows comes back with a cursor while one is dead', async () => {
    const start = room.cursor;
    for (let n = 0; n < 300; n++) say();
    await live.lines[0]!.cut();
    const followed = await Promise.all(MEMBERS.map((member) => follow(member, start)));
    await haveAll(followed);
    for (const each of followed) expect([bodies(each), each.isDone]).toEqual([numbers(300), false]);
  });

  it('go on at the other when one falls silent, as soon as that is noticed', async () => {
    const followed = await everybody();
    live.lines[1]!.silence();
    say();
    await until(() => followed.every(({ answers }) => answers.length === 1), { timeoutMs: 20_000 });
    say();
    await haveAll(followed);
    for (const each of followed) expect(bodies(each)).toEqual(['1', '2']);
  }, 30_000);

  it('begin at the other when one is dead, even those that have no cursor to go on from', async () => {
    await live.lines[0]!.cut();
    const client = await live.client('ada');
    const ticks = [client.follow(TICKS), (await live.client('bob')).follow(TICKS)];
    await until(() => live.world.tickers === 2);
    live.world.tick();
    await until(() => ticks.every(({ answers }) => answers.length === 1));
    expect(ticks.map(({ answers, isDone }) => [answers, isDone])).toEqual(
      ticks.map(() => [[{ data: { ticks: { n: 1 } } }], false]),
    );
  });

  it('end when they have no cursor and what they were opened at is lost', async () => {
    const ticks = (await live.client('ada')).follow(TICKS);
    await until(() => live.world.tickers === 1);
    await live.lines[upgrades().indexOf(1)]!.cut();
    await until(() => ticks.isDone);
    expect(ticks.answers).toMatchObject([{ errors: [{ extensions: { code: 'SUBSCRIPTION_SOURCE_LOST' } }] }]);
  });

  it('wait for whichever is back first when both are dead', async () => {
    const followed = await everybody();
    await Promise.all(live.lines.map((line) => line.cut()));
    say();
    await until(() => room.following.length === 0);
    await live.lines[1]!.restore();
    await haveAll(followed);
    for (const each of followed) expect([bodies(each), each.isDone]).toEqual([['1'], false]);
  });

  it('are opened at one that was killed once it is found to be back, and at no stream´s expense', async () => {
    await everybody();
    await live.lines[0]!.cut();
    await until(() => room.following.length === MEMBERS.length);
    await live.lines[0]!.restore();
    const before = upgrades()[0]!;
    const client = await live.client('ada');
    const ticks: Followed[] = [];
    // The look itself is one; the first stream there is another.
    await until(() => {
      // Another selection, and so a stream of its own.
      ticks.push(client.follow(`subscription { ticks { n${ticks.length}: n } }`));
      ticks.at(-2)?.stop();
      return upgrades()[0]! >= before + 2;
    });
    await until(() => {
      live.world.tick();
      return ticks.at(-1)!.answers.length > 0;
    });
    expect(ticks.flatMap(({ answers }) => answers.flatMap(({ errors }) => errors ?? []))).toEqual([]);
  });
});
