import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Notice } from '@training-center/shared/events/notice';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { runSchedule } from '@training-center/shared/testing/run-schedule';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  askInbox,
  deliver,
  inboxOf,
  mark,
  messagingUnderTest,
  noticeData,
  rowsOf,
  tell,
  TestClock,
} from './factories/notification-world.js';

const DAY_MS = 24 * 3_600_000;
const FIELDS = [
  'notifications(first: 10) { nodes { id } }',
  'unreadNotificationCount',
  'notificationCursor',
  'notificationPreferences { timeZone }',
];

describe('the inbox', () => {
  let under: SubgraphUnderTest;
  const clock = new TestClock();
  const owner = testViewer();
  let id: string;
  beforeAll(async () => {
    under = await messagingUnderTest({ clock });
    await tell(under, owner);
    id = (await inboxOf(under, owner)).nodes[0].id;
  });
  afterAll(() => under.stop());

  describe('for others than its owner', () => {
    const others: [string, Viewer | null][] = [
      ['nobody', null],
      ['a stranger', testViewer()],
      ['an admin', testViewer({ roles: ['ADMIN'] })],
    ];

    it.each(others)('has nothing to show to %s', async (_who, viewer) => {
      for (const field of FIELDS) {
        const { data } = await under.entity(viewer, 'Viewer', { id: owner.userId }, field);
        expect([field, data]).toEqual([field, { _entities: [null] }]);
      }
      const { data, errors } = await under.entity(viewer, 'Notification', { id }, 'id title');
      expect([data, errors]).toEqual([{ _entities: [null] }, undefined]);
    });

    it('shows its notification to the owner alone, and nothing for what is no id', async () => {
      const seen = await under.entity(owner, 'Notification', { id }, 'id title');
      expect(seen.data._entities).toEqual([{ id, title: 'Something happened' }]);
      for (const wrong of [newId(), 'x', "' or 1=1"]) {
        const { data, errors } = await under.entity(owner, 'Notification', { id: wrong }, 'id');
        expect([data, errors]).toEqual([{ _entities: [null] }, undefined]);
      }
    });
  });

  it('has a private root for each way in', () => {
    const fieldsOf = (name: string) => {
      const type = under.subgraph.schema.getType(name) as { getFields(): object } | undefined;
      return Object.keys(type?.getFields() ?? {}).filter((field) => /otification/.test(field));
    };
    expect(
      Object.fromEntries(
        ['Query', 'Mutation', 'Subscription', 'Viewer'].map((name) => [name, fieldsOf(name).toSorted()]),
      ),
    ).toEqual({
      Query: [],
      Mutation: ['markNotificationsRead', 'updateNotificationPreferences'],
      Subscription: ['notificationEvents'],
      Viewer: ['notificationCursor', 'notificationPreferences', 'notifications', 'unreadNotificationCount'],
    });
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ first: -1 }, 'first'],
    [{ after: '' }, 'after'],
    [{ after: 'x' }, 'after'],
    [{ after: Buffer.from(`["certificates-of-viewer","${newId()}"]`).toString('base64url') }, 'after'],
    [{ after: Buffer.from('["notifications-of-viewer","tomorrow"]').toString('base64url') }, 'after'],
  ])('refuses a page of %j', async (variables, argument) => {
    const { errors } = await askInbox(under, owner, variables);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });

  it('takes a cursor that came from another list of its kind for a place in the own one', async () => {
    const other = testViewer();
    await tell(under, other);
    const { data } = await askInbox(under, other);
    const { endCursor } = data._entities[0].notifications.pageInfo;
    const answer = await askInbox(under, owner, { after: endCursor });
    expect(answer.errors).toBeUndefined();
  });

  it('forgets what was read long ago, never what is unread, and its log after a month', async () => {
    const viewer = testViewer();
    for (const title of ['read early', 'read late', 'unread'])
      await deliver(under, Notice.name, noticeData(viewer.userId, { title, effectKey: title }));
    const [, late, early] = (await inboxOf(under, viewer)).nodes;
    await mark(under, viewer, { ids: [early.id] });
    clock.forward(50 * DAY_MS);
    await mark(under, viewer, { ids: [late.id] });
    const before = await inboxOf(under, viewer);
    clock.forward(41 * DAY_MS);
    await runSchedule(under, 'messaging.forget-notifications');

    const { nodes, unread, cursor } = await inboxOf(under, viewer);
    expect(nodes.map(({ title }) => title)).toEqual(['unread', 'read late']);
    expect([unread, cursor]).toEqual([1, before.cursor]);
    const events = 'select seq from messaging.notification_event where user_id = ?';
    expect(await rowsOf(under, events, viewer.userId)).toEqual([]);
    // The effect key of what was forgotten is still used up.
    await deliver(under, Notice.name, noticeData(viewer.userId, { effectKey: 'read early' }));
    expect((await inboxOf(under, viewer)).unread).toBe(1);

    clock.forward(365 * DAY_MS);
    await runSchedule(under, 'messaging.forget-notifications');
    const keys = 'select effect_key from messaging.told_notice where user_id = ?';
    expect(await rowsOf(under, keys, viewer.userId)).toEqual([{ effect_key: 'unread' }]);
  });
});
