import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Notice } from '@training-center/shared/events/notice';
import { newId } from '@training-center/shared/ids/new-id';
import { anonymous } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  askInbox,
  everything,
  inboxOf,
  mark,
  messagingUnderTest,
  noticeData,
  tell,
  TestClock,
  withdraw,
} from './factories/notification-world.js';

describe('notifications', () => {
  let under: SubgraphUnderTest;
  const clock = new TestClock();
  beforeAll(async () => {
    under = await messagingUnderTest({ clock });
  });
  afterAll(() => under.stop());

  it('show what the notice says, unread', async () => {
    const viewer = testViewer();
    const courseId = newId();
    await tell(under, viewer, { kind: 'SESSION_MOVED', title: 'Moved', courseId });
    const { unread, nodes } = await inboxOf(under, viewer);
    expect(unread).toBe(1);
    expect(nodes).toEqual([
      {
        id: expect.any(String),
        type: 'SESSION_MOVED',
        title: 'Moved',
        body: 'It really did.',
        link: '/courses/graphs',
        count: 1,
        createdAt: clock.now().toISOString(),
        updatedAt: clock.now().toISOString(),
        readAt: null,
        withdrawnAt: null,
        course: { id: courseId },
      },
    ]);
  });

  it('are empty for somebody who was never told anything', async () => {
    expect(await inboxOf(under, testViewer())).toEqual({ unread: 0, cursor: expect.any(String), nodes: [] });
  });

  it('come newest first, page by page', async () => {
    const viewer = testViewer();
    for (const title of ['one', 'two', 'three']) await tell(under, viewer, { title });
    const first = await askInbox(under, viewer, { first: 2 });
    const page = first.data._entities[0].notifications;
    expect(page.nodes.map(({ title }: { title: string }) => title)).toEqual(['three', 'two']);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await askInbox(under, viewer, { first: 2, after: page.pageInfo.endCursor });
    expect(second.data._entities[0].notifications).toMatchObject({
      nodes: [{ title: 'one' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('tell each notice once, thrice sent and shuffled, by whatever name others call it', async () => {
    const [viewer, other] = [testViewer(), testViewer()];
    const notices = Array.from({ length: 8 }, (_none, index) =>
      noticeData(viewer.userId, { title: `News ${index}`, effectKey: `same:${index}` }),
    );
    const deliveries = [...notices, ...notices, ...notices].toSorted(() => Math.random() - 0.5);
    await Promise.all(deliveries.map((notice) => under.publish(Notice, notice)));
    await under.publish(Notice, { ...notices[0]!, userId: other.userId });

    const { unread, nodes } = await inboxOf(under, viewer);
    expect(unread).toBe(8);
    expect(nodes.map(({ title }) => title).toSorted()).toEqual(notices.map(({ title }) => title));
    expect((await inboxOf(under, other)).unread).toBe(1);
  });

  it('leave nothing when the transaction fails', async () => {
    const viewer = testViewer();
    const before = await everything(under);
    const consumer = under.subgraph.consumers.find(({ name }) => name === Notice.name)!;
    const data = noticeData(viewer.userId, { kind: 'SESSION_MOVED' });
    const message = { id: newId(), occurredAt: data.occurredAt, requestId: 'test', data };
    const failing = under.subgraph.scope(anonymous).transactional(async (tx) => {
      await consumer.handle(tx, data, message);
      await tx.em.flush();
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await everything(under)).toEqual(before);
  });

  describe('of one kind about one subject', () => {
    const about = (id: string) => ({ kind: 'DIRECT_MESSAGE', subject: { type: 'ChatGroup', id } });

    it('are one with a count while unread, moved to the top, showing what happened last', async () => {
      const viewer = testViewer();
      const chat = about(newId());
      await tell(under, viewer, { ...chat, title: 'second', occurredAt: '2027-03-01T10:00:02.000Z' });
      await tell(under, viewer, { title: 'between' });
      await tell(under, viewer, { ...about(newId()), title: 'other chat' });
      await tell(under, viewer, { ...chat, kind: 'MENTIONED', title: 'other kind' });
      await tell(under, viewer, { ...chat, title: 'first', occurredAt: '2027-03-01T10:00:01.000Z' });

      const { unread, nodes } = await inboxOf(under, viewer);
      expect(unread).toBe(4);
      expect(nodes.map(({ title, count }) => [title, count])).toEqual([
        ['second', 2],
        ['other kind', 1],
        ['other chat', 1],
        ['between', 1],
      ]);
    });

    it('begin anew once they were read', async () => {
      const viewer = testViewer();
      const chat = about(newId());
      await tell(under, viewer, chat);
      await tell(under, viewer, chat);
      const [{ id }] = (await inboxOf(under, viewer)).nodes;
      expect(await mark(under, viewer, { ids: [id] })).toEqual({
        unreadNotificationCount: 0,
        userErrors: [],
      });
      await tell(under, viewer, chat);

      const { unread, nodes } = await inboxOf(under, viewer);
      expect(unread).toBe(1);
      expect(nodes.map(({ count, readAt }) => [count, readAt === null])).toEqual([
        [1, true],
        [2, false],
      ]);
    });

    it('are one however many come at once', async () => {
      const viewer = testViewer();
      const chat = about(newId());
      await Promise.all(Array.from({ length: 20 }, () => tell(under, viewer, chat)));
      const { unread, nodes } = await inboxOf(under, viewer);
      expect([unread, nodes.length, nodes[0].count]).toEqual([1, 1, 20]);
    });
  });

  describe('that are withdrawn', () => {
    const chat = () => ({ kind: 'DIRECT_MESSAGE', subject: { type: 'ChatGroup', id: newId() } });

    it('leave the list and the count', async () => {
      const viewer = testViewer();
      const key = await tell(under, viewer);
      await withdraw(under, viewer, key);
      await withdraw(under, viewer, key);
      expect(await inboxOf(under, viewer)).toMatchObject({ unread: 0, nodes: [] });
    });

    it('leave what they were grouped with, which shows the newest that is left', async () => {
      const viewer = testViewer();
      const subject = chat();
      await tell(under, viewer, { ...subject, title: 'kept' });
      const key = await tell(under, viewer, {
        ...subject,
        title: 'gone',
        occurredAt: '2027-03-01T13:00:00.000Z',
      });
      await withdraw(under, viewer, key);
      const { unread, nodes } = await inboxOf(under, viewer);
      expect([unread, nodes.length, nodes[0].title, nodes[0].count]).toEqual([1, 1, 'kept', 1]);
      await tell(under, viewer, { ...subject, title: 'next' });
      expect((await inboxOf(under, viewer)).nodes[0].count).toBe(2);
    });

    it('are never told when that comes first', async () => {
      const viewer = testViewer();
      const effectKey = `test:${newId()}`;
      await withdraw(under, viewer, effectKey);
      await tell(under, viewer, { effectKey });
      expect(await inboxOf(under, viewer)).toMatchObject({ unread: 0, nodes: [] });
    });

    it('leave also when they were read, and nothing of their text is kept', async () => {
      const viewer = testViewer();
      const subject = chat();
      const key = await tell(under, viewer, { ...subject, title: 'Secret', body: 'secret', link: '/secret' });
      await tell(under, viewer, { ...subject, title: 'kept', occurredAt: '2027-03-01T11:00:00.000Z' });
      const other = await tell(under, viewer, { title: 'Secret', body: 'secret', link: '/secret' });
      await mark(under, viewer, { before: '2099-01-01T00:00:00Z' });
      for (const effectKey of [key, other]) await withdraw(under, viewer, effectKey);

      const { unread, nodes } = await inboxOf(under, viewer);
      expect([unread, nodes.map(({ title, count }) => [title, count])]).toEqual([0, [['kept', 1]]]);
      const texts = JSON.stringify(await everything(under));
      expect(texts).not.toMatch(/secret/i);
    });
  });

  it('cost the same two statements for 1, 20 and 100', async () => {
    const viewer = testViewer();
    for (let count = 0; count < 101; count += 1) await tell(under, viewer, { courseId: newId() });
    for (const first of [1, 20, 100]) {
      const statements = await under.statementsOf(async () => {
        const { data } = await askInbox(under, viewer, { first });
        expect(data._entities[0].notifications.nodes).toHaveLength(first);
      });
      expect(statements.map((line) => /"messaging"\."(\w+)"/.exec(line)?.[1])).toEqual([
        'notification_inbox',
        'notification',
      ]);
    }
  });
});
