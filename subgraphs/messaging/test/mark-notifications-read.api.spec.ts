import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  everything,
  inboxOf,
  MARK,
  mark,
  messagingUnderTest,
  tell,
  TestClock,
} from './factories/notification-world.js';

describe('markNotificationsRead', () => {
  let under: SubgraphUnderTest;
  const clock = new TestClock();
  beforeAll(async () => {
    under = await messagingUnderTest({ clock });
  });
  afterAll(() => under.stop());

  /** Three notifications, a minute apart, oldest first. */
  async function setup() {
    const viewer = testViewer();
    for (const title of ['one', 'two', 'three']) {
      clock.forward(60_000);
      await tell(under, viewer, { title });
    }
    const { nodes } = await inboxOf(under, viewer);
    return { viewer, nodes: nodes.toReversed(), ids: nodes.map(({ id }) => id as string).toReversed() };
  }
  const unreadTitles = async (viewer: Parameters<typeof inboxOf>[1]) => {
    const { unread, nodes } = await inboxOf(under, viewer);
    const titles = nodes.filter(({ readAt }) => readAt === null).map(({ title }) => title);
    expect(unread).toBe(titles.length);
    return titles.toReversed();
  };

  it('marks by ids, once', async () => {
    const { viewer, ids } = await setup();
    const expected = { unreadNotificationCount: 2, userErrors: [] };
    expect(await mark(under, viewer, { ids: [ids[1], ids[1]] })).toEqual(expected);
    const { readAt } = (await inboxOf(under, viewer)).nodes[1];
    expect(readAt).toBe(new Date(clock.now().getTime() + 1).toISOString());
    clock.forward(1000);
    const before = await everything(under);
    expect(await mark(under, viewer, { ids: [ids[1]!.toUpperCase()] })).toEqual(expected);
    expect(await everything(under)).toEqual(before);
    expect(await unreadTitles(viewer)).toEqual(['one', 'three']);
  });

  it('marks what was told before an instant, and not what was told at it', async () => {
    const { viewer, nodes } = await setup();
    expect(await mark(under, viewer, { before: nodes[2].updatedAt })).toEqual({
      unreadNotificationCount: 1,
      userErrors: [],
    });
    expect(await unreadTitles(viewer)).toEqual(['three']);
  });

  it.each(['0001-01-01T00:00:00Z', '1969-12-31T00:00:00Z'])('marks nothing before %s', async (before) => {
    const { viewer } = await setup();
    expect(await mark(under, viewer, { before })).toEqual({ unreadNotificationCount: 3, userErrors: [] });
  });

  it('marks everything before the end of time', async () => {
    const { viewer } = await setup();
    expect(await mark(under, viewer, { before: '9999-12-31T23:59:59Z' })).toEqual({
      unreadNotificationCount: 0,
      userErrors: [],
    });
  });

  it('refuses unknown ids and those of others alike, and marks nothing', async () => {
    const { viewer, ids } = await setup();
    const { ids: foreign } = await setup();
    const before = await everything(under);
    const problem = (index: number) => ({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
      message: 'Not found.',
      path: ['input', 'ids', String(index)],
    });
    expect(await mark(under, viewer, { ids: [ids[0], newId(), foreign[0], 'x', "' or 1=1"] })).toEqual({
      unreadNotificationCount: null,
      userErrors: [1, 2, 3, 4].map(problem),
    });
    expect(await everything(under)).toEqual(before);
  });

  it.each([
    ['neither', {}, ['input']],
    ['both', { ids: [newId()], before: '2027-01-01T00:00:00Z' }, ['input']],
    ['nulls', { ids: null, before: null }, ['input']],
    ['101 ids', { ids: Array.from({ length: 101 }, () => newId()) }, ['input', 'ids']],
  ])('refuses %s', async (_name, input, path) => {
    const { viewer } = await setup();
    const { unreadNotificationCount, userErrors } = await mark(under, viewer, input);
    expect(unreadNotificationCount).toBeNull();
    expect(userErrors).toMatchObject([{ __typename: 'InvalidInput', code: 'INVALID_INPUT', path }]);
  });

  it('wants somebody to be signed in', async () => {
    const { ids } = await setup();
    const before = await everything(under);
    for (const input of [{ ids }, { before: '2099-01-01T00:00:00Z' }]) {
      const { errors } = await under.run(null, MARK, { input });
      expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    }
    expect(await everything(under)).toEqual(before);
  });

  it('touches nobody else’s', async () => {
    const [{ viewer }, other] = [await setup(), await setup()];
    await mark(under, viewer, { before: '2099-01-01T00:00:00Z' });
    expect(await unreadTitles(other.viewer)).toEqual(['one', 'two', 'three']);
  });
});
