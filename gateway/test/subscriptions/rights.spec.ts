import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import type { Followed } from './live-client.js';
import { LiveGateway, shapes } from './live-gateway.js';
import type { Room } from './room.js';

const EVENTS = `subscription ($room: ID!, $after: String) {
  roomEvents(roomId: $room, after: $after) { __typename cursor ... on Said { message { body author { name } } } }
}`;

const codeOf = ({ answers }: Followed) => answers.at(-1)?.errors?.[0].extensions.code;
const bodies = ({ answers }: Followed) => answers.flatMap(({ data }) => data?.roomEvents.message.body ?? []);

describe.each(shapes)('who may follow a stream, with subgraphs %s', (shape) => {
  let live: LiveGateway;
  let room: Room;

  beforeEach(async () => {
    live = await LiveGateway.start(shape);
    room = live.world.room('r1', 'ada', 'bob', 'cyd', 'dan');
  });
  afterEach(() => live.close());

  const follow = async (userId: string | null, after?: string) =>
    (await live.client(userId)).follow(EVENTS, { room: 'r1', after });
  /** Until each has been let in: asked about, and added in the same moment as its answer came. */
  const followAll = async (...names: string[]) => {
    const all: Followed[] = [];
    for (const name of names) {
      const followed = await follow(name);
      all.push(followed);
      await until(() => {
        if (room.following.length > 0) room.say(`for ${name}`);
        return followed.answers.length > 0;
      });
    }
    return all;
  };

  it.each([
    ['a stranger', 'eve', 'r1', 'NOT_FOUND'],
    ['a member of a room that is not there', 'ada', 'r9', 'NOT_FOUND'],
    ['nobody', null, 'r1', 'UNAUTHENTICATED'],
  ])('refuses %s with one answer, and opens nothing', async (_who, userId, roomId, code) => {
    const followed = (await live.client(userId)).follow(EVENTS, { room: roomId });
    await until(() => followed.isDone);
    expect(followed.answers).toMatchObject([
      { data: null, errors: [{ path: ['roomEvents'], extensions: { code } }] },
    ]);
    expect([followed.answers.length, room.opened]).toEqual([1, 0]);
  });

  it('says the same to a stranger whether the stream is shared or not', async () => {
    const own = `subscription { roomEvents(roomId: "r1") { ... on Said { message { isMine } } } }`;
    const client = await live.client('eve');
    const [shared, alone] = [client.follow(EVENTS, { room: 'r1' }), client.follow(own)];
    await until(() => shared.isDone && alone.isDone);
    const told = ({ answers }: Followed) => JSON.stringify(answers).replaceAll(/"requestId":"[^"]*"/g, '');
    expect(told(shared)).toBe(told(alone));
  });

  it('lets nobody join a running stream unasked', async () => {
    const [ada] = await followAll('ada');
    const eve = await follow('eve');
    await until(() => eve.isDone);
    const before = bodies(ada!).length;
    room.say('secret');
    await until(() => bodies(ada!).length === before + 1);
    expect([eve.answers.length, codeOf(eve)]).toEqual([1, 'NOT_FOUND']);
  });

  it('ends the stream of whoever loses the right, before any later event, and of nobody else', async () => {
    const [ada, bob, cyd] = await followAll('ada', 'bob', 'cyd');
    room.say('before');
    room.drop('bob');
    room.say('after');
    await until(() => bob!.isDone && [ada, cyd].every((each) => bodies(each!).at(-1) === 'after'));
    expect([codeOf(bob!), bodies(bob!).at(-1)]).toEqual(['MEMBERSHIP_ENDED', 'before']);
    expect(bob!.answers.at(-1)).toMatchObject({ data: null, errors: [{ path: ['roomEvents'] }] });
    expect([ada!.isDone, cyd!.isDone, room.opened]).toEqual([false, false, 1]);
    expect(JSON.stringify([ada, bob, cyd])).not.toContain('AudienceChanged');
  });

  it('ends it without an event that clients see, too', async () => {
    const [ada, bob] = await followAll('ada', 'bob');
    room.drop('bob');
    await until(() => bob!.isDone, { timeoutMs: 2000 });
    expect([codeOf(bob!), ada!.isDone]).toEqual(['MEMBERSHIP_ENDED', false]);
  });

  it('goes on in the name of another when the first is refused: nothing is missed, nothing comes twice', async () => {
    const [ada, bob, cyd] = await followAll('ada', 'bob', 'cyd');
    const said: string[] = [];
    const say = (body: string) => {
      said.push(body);
      room.say(body);
    };
    say('one');
    expect(room.following).toEqual(['ada']);
    room.drop('ada');
    say('two');
    await until(() => ada!.isDone && room.following[0] === 'bob');
    say('three');
    room.drop('bob');
    say('four');
    await until(() => bob!.isDone && bodies(cyd!).at(-1) === 'four');
    say('five');
    await until(() => bodies(cyd!).at(-1) === 'five');
    expect(codeOf(ada!)).toBe('MEMBERSHIP_ENDED');
    expect(bodies(ada!)).not.toContain('two');
    // The last event before its end may come or not; none may be left out, and none of after it may come.
    const toBob = bodies(bob!).slice(bodies(bob!).indexOf('one'));
    expect(toBob).toEqual(['one', 'two', 'three'].slice(0, Math.max(toBob.length, 2)));
    expect(bodies(cyd!).slice(-5)).toEqual(said);
    expect(room.following).toEqual(['cyd']);
  });

  it('asks once for all windows of a person, and not for each event', async () => {
    const all = await followAll('ada', 'ada', 'bob', 'bob', 'bob');
    const before = live.world.asked.length;
    room.say('one');
    room.say('two');
    await until(() => all.every((each) => bodies(each).at(-1) === 'two'));
    expect(live.world.asked.length).toBe(before);
    room.drop('dan');
    room.say('three');
    await until(() => all.every((each) => bodies(each).at(-1) === 'three'));
    expect(live.world.asked.slice(before).toSorted()).toEqual(['ada', 'bob']);
  });

  it('leaves when the last one has left, and opens again for the next', async () => {
    const [ada, bob] = await followAll('ada', 'bob');
    ada!.stop();
    room.say('to bob alone');
    await until(() => bodies(bob!).at(-1) === 'to bob alone');
    expect(room.following).toEqual(['ada']);
    bob!.stop();
    await until(() => room.following.length === 0);
    const [cyd] = await followAll('cyd');
    expect([room.following, codeOf(cyd!)]).toEqual([['cyd'], undefined]);
  });
});
