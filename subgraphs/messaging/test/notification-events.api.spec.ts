import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Notice } from '@training-center/shared/events/notice';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { runSchedule } from '@training-center/shared/testing/run-schedule';
import { secondProcess } from '@training-center/shared/testing/second-process';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import type { SubgraphClient } from '@training-center/shared/testing/subgraph-client';
import messaging from '../src/subgraph.js';
import {
  deliver,
  EVENTS,
  inboxOf,
  mark,
  messagingUnderTest,
  noticeData,
  tell,
  TestClock,
  withdraw,
} from './factories/notification-world.js';

const DAY_MS = 24 * 3_600_000;

describe('notificationEvents', () => {
  let under: SubgraphUnderTest;
  let second: Awaited<ReturnType<typeof secondProcess>>;
  const clock = new TestClock();
  const streams: AsyncGenerator[] = [];
  beforeAll(async () => {
    under = await messagingUnderTest({ clock });
    second = await secondProcess(messaging, under.databaseUrl);
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) await stream.return(undefined);
  });
  afterAll(async () => {
    await second.stop();
    await under.stop();
  });

  async function open(viewer: Viewer, after?: string, client: SubgraphClient = under) {
    const stream = await client.subscribe(viewer, EVENTS, { after });
    streams.push(stream);
    const next = async () => {
      const { value } = await stream.next();
      if (value!.errors) throw value!.errors[0]!;
      return value!.data.notificationEvents;
    };
    const take = async (count: number) => {
      const events = [];
      while (events.length < count) events.push(await next());
      return events;
    };
    return { stream, next, take };
  }

  it('tells what happens, each with its place', async () => {
    const viewer = testViewer();
    const { take } = await open(viewer);
    const subject = { kind: 'DIRECT_MESSAGE', subject: { type: 'ChatGroup', id: newId() } };
    const courseId = newId();
    await tell(under, viewer, { ...subject, title: 'one', courseId });
    const key = await tell(under, viewer, { ...subject, title: 'two', occurredAt: '2027-03-01T13:00:00Z' });
    await withdraw(under, viewer, key);
    const [{ id }] = (await inboxOf(under, viewer)).nodes;
    await mark(under, viewer, { ids: [id] });
    await tell(under, viewer, { title: 'three' });
    await mark(under, viewer, { before: '2099-01-01T00:00:00Z' });

    const events = await take(6);
    expect(
      events.map(({ __typename, unreadNotificationCount }) => [__typename, unreadNotificationCount]),
    ).toEqual([
      ['NotificationAdded', 1],
      ['NotificationUpdated', 1],
      ['NotificationUpdated', 1],
      ['NotificationsRead', 0],
      ['NotificationAdded', 1],
      ['NotificationsRead', 0],
    ]);
    expect(events[0].notification).toMatchObject({ id, course: { id: courseId } });
    expect(events[3]).toMatchObject({ ids: [id], before: null, readAt: expect.any(String) });
    expect(events[5]).toMatchObject({ ids: null, before: '2099-01-01T00:00:00.000Z' });
    expect(new Set(events.map(({ cursor }) => cursor)).size).toBe(6);
    expect((await inboxOf(under, viewer)).cursor).toBe(events[5].cursor);
  });

  it('resumes behind any cursor without a gap or a duplicate, in either process', async () => {
    const viewer = testViewer();
    const { cursor: start } = await inboxOf(under, viewer);
    for (let count = 0; count < 250; count += 1) await tell(under, viewer, { title: `News ${count}` });
    const all = await (await open(viewer, start)).take(250);
    expect(all.map(({ notification }) => notification.title)).toEqual(
      Array.from({ length: 250 }, (_none, index) => `News ${index}`),
    );
    for (const place of [0, 99, 100, 248]) {
      for (const client of [under, second]) {
        const { take } = await open(viewer, all[place].cursor, client);
        expect(await take(249 - place)).toEqual(all.slice(place + 1));
      }
    }
  });

  it('goes on live from where a snapshot ends, while another process writes', async () => {
    const viewer = testViewer();
    await tell(under, viewer, { title: 'before' });
    const { cursor } = await inboxOf(under, viewer);
    const { next } = await open(viewer, cursor);
    const pending = next();
    await tell(under, viewer, { title: 'after' });
    expect((await pending).notification.title).toBe('after');
    const [{ id }] = (await inboxOf(second, viewer)).nodes;
    await mark(second, viewer, { ids: [id] });
    // No hint comes from there: the two processes have no common hints here, so the sweep finds it.
    expect(await next()).toMatchObject({ __typename: 'NotificationsRead', ids: [id] });
  });

  it('is of the viewer alone', async () => {
    const [viewer, other] = [testViewer(), testViewer({ roles: ['ADMIN'] })];
    const { next } = await open(viewer);
    await tell(under, other, { title: 'not yours' });
    await tell(under, viewer, { title: 'yours' });
    expect((await next()).notification.title).toBe('yours');
  });

  it('wants somebody to be signed in', async () => {
    await expect(under.subscribe(null, EVENTS, {})).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it.each(['', 'x', 'WzEsMl0', Buffer.from('["notifications-of-viewer","a"]').toString('base64url')])(
    'refuses %j, which is no cursor of it',
    async (after) => {
      await expect(under.subscribe(testViewer(), EVENTS, { after })).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
      });
    },
  );

  it('refuses a cursor of somebody else', async () => {
    const [viewer, other] = [testViewer(), testViewer()];
    await tell(under, other);
    const { cursor } = await inboxOf(under, other);
    await expect(under.subscribe(viewer, EVENTS, { after: cursor })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
  });

  const cursorOf = (viewer: Viewer, seq: number) =>
    Buffer.from(JSON.stringify([`notification-events:${viewer.userId}`, seq])).toString('base64url');

  it.each([
    [7, 'UNKNOWN'],
    [-1, 'TOO_OLD'],
    [1.5, 'UNKNOWN'],
    [1e300, 'UNKNOWN'],
  ])(
    'tells a place %d that it never reached by a discontinuity, and goes on from now',
    async (seq, reason) => {
      const viewer = testViewer();
      await tell(under, viewer);
      await tell(under, viewer);
      const { cursor } = await inboxOf(under, viewer);
      const { next } = await open(viewer, cursorOf(viewer, seq));
      expect(await next()).toEqual({ __typename: 'Discontinuity', cursor, reason });
      await tell(under, viewer, { title: 'now' });
      expect((await next()).notification.title).toBe('now');
    },
  );

  /** By the clock that tests move: the bus may hand a notice to the other process. */
  const tellHere = (viewer: Viewer, overrides: { title: string }) =>
    deliver(under, Notice.name, noticeData(viewer.userId, overrides));

  it('tells by a discontinuity what grew too old to be kept', async () => {
    const viewer = testViewer();
    const { cursor: start } = await inboxOf(under, viewer);
    await tellHere(viewer, { title: 'old' });
    const { cursor: old } = await inboxOf(under, viewer);
    clock.forward(31 * DAY_MS);
    await tellHere(viewer, { title: 'new' });
    await runSchedule(under, 'messaging.forget-notifications');
    const { cursor: now } = await inboxOf(under, viewer);

    const { next } = await open(viewer, start);
    expect(await next()).toEqual({ __typename: 'Discontinuity', cursor: now, reason: 'TOO_OLD' });
    const resumed = await open(viewer, old);
    expect((await resumed.next()).notification.title).toBe('new');
  });

  it('tells a stream that fell behind what is kept', async () => {
    const viewer = testViewer();
    const { next } = await open(viewer);
    await tellHere(viewer, { title: 'old' });
    clock.forward(31 * DAY_MS);
    await tellHere(viewer, { title: 'new' });
    await runSchedule(under, 'messaging.forget-notifications');
    expect(await next()).toMatchObject({ __typename: 'Discontinuity', reason: 'TOO_OLD' });
    await tellHere(viewer, { title: 'newer' });
    expect((await next()).notification.title).toBe('newer');
  });

  it('ends at once when it is returned', async () => {
    const { stream } = await open(testViewer());
    const pending = stream.next();
    await stream.return(undefined);
    expect(await pending).toEqual({ done: true, value: undefined });
  });
});
