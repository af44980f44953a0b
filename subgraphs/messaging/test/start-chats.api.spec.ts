import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { secondProcess } from '@training-center/shared/testing/second-process';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import messaging from '../src/subgraph.js';
import { noticesOf } from './factories/notices.js';
import {
  drop,
  everything,
  givenPerson,
  givenRoom,
  messagingUnderTest,
  only,
  roomOf,
  say,
} from './factories/world.js';

const DIRECT = `mutation ($input: StartDirectChatInput!) {
  startDirectChat(input: $input) { chatGroup { id kind title course { id } members { totalCount } } userErrors { code path } }
}`;
const CREATE = `mutation ($input: CreateChatGroupInput!) {
  createChatGroup(input: $input) { chatGroup { id kind title members { totalCount nodes { id } } } userErrors { code path } }
}`;

let under: SubgraphUnderTest;
beforeAll(async () => {
  under = await messagingUnderTest();
});
afterAll(() => under.stop());

describe('startDirectChat', () => {
  const start = async (viewer: Viewer | null, userId: string) => {
    const { data, errors } = await under.run(viewer, DIRECT, { input: { userId } });
    return { errors, ...data?.startDirectChat };
  };

  it('answers the same room to both of a pair, whoever asks', async () => {
    const { teacher, students } = await givenRoom(under);
    const [ada, bob] = students as [Viewer, Viewer];
    const { chatGroup } = await start(ada, bob.userId);
    expect(chatGroup).toEqual({
      id: expect.any(String),
      kind: 'DIRECT',
      title: [ada.username, bob.username].toSorted().join(', '),
      course: null,
      members: { totalCount: 2 },
    });
    expect((await start(bob, ada.userId)).chatGroup.id).toBe(chatGroup.id);
    expect((await start(bob, ada.userId.toUpperCase())).chatGroup.id).toBe(chatGroup.id);
    expect((await start(teacher, ada.userId)).chatGroup.id).not.toBe(chatGroup.id);
  });

  it('makes one room when both ask at once, in two processes', async () => {
    const { students } = await givenRoom(under);
    const [ada, bob] = students as [Viewer, Viewer];
    const other = await secondProcess(messaging, under.databaseUrl);
    try {
      const answers = await Promise.all(
        [under, other, under, other].map((client, index) =>
          client.run(index < 2 ? ada : bob, DIRECT, { input: { userId: (index < 2 ? bob : ada).userId } }),
        ),
      );
      expect(new Set(answers.map((answer) => only(answer).chatGroup.id)).size).toBe(1);
      expect(only(answers[0]!).chatGroup.members.totalCount).toBe(2);
    } finally {
      await other.stop();
    }
  });

  it('is for people who share a course, and for admins with anybody', async () => {
    const [here, there] = [await givenRoom(under), await givenRoom(under)];
    const [ada] = here.students as [Viewer];
    const before = await everything(under);
    for (const id of [there.students[0]!.userId, there.teacher.userId, newId(), 'x'])
      expect((await start(ada, id)).userErrors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'userId'] }]);
    expect((await start(ada, ada.userId)).userErrors).toMatchObject([{ code: 'DIRECT_CHAT_WITH_ONESELF' }]);
    expect((await start(null, ada.userId)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const admin = await givenPerson(under, { roles: ['ADMIN'] });
    expect((await start(admin, newId())).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await everything(under)).toEqual(before);
    expect((await start(ada, here.teacher.userId)).userErrors).toEqual([]);
    expect((await start(admin, ada.userId)).userErrors).toEqual([]);
  });

  it('begins no new one with somebody who has left the course; the old one stays', async () => {
    const { students, enrollments } = await givenRoom(under, 3);
    const [ada, bob, eve] = students as [Viewer, Viewer, Viewer];
    const { chatGroup } = await start(ada, bob.userId);
    await drop(under, enrollments[1]!);
    expect((await start(ada, bob.userId)).chatGroup.id).toBe(chatGroup.id);
    expect((await start(eve, bob.userId)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await say(under, bob, chatGroup.id, 'Still here')).seq).toBe(1);
  });

  it('tells the other of each message, once, and is nobody else’s, not even an admin’s', async () => {
    const { students, teacher } = await givenRoom(under);
    const [ada, bob] = students as [Viewer, Viewer];
    const { chatGroup } = await start(ada, bob.userId);
    const { id } = await say(under, ada, chatGroup.id, `Psst, @${bob.username}`);
    expect(await noticesOf(under, id)).toEqual([
      expect.objectContaining({
        effectKey: `direct-message:${id}`,
        userId: bob.userId,
        kind: 'DIRECT_MESSAGE',
        title: `${ada.username} wrote to you`,
        courseId: null,
      }),
    ]);
    expect((await roomOf(under, bob, chatGroup.id)).unreadCount).toBe(1);
    for (const viewer of [teacher, testViewer({ roles: ['ADMIN'] })]) {
      const { data } = await under.entity(viewer, 'ChatGroup', { id: chatGroup.id }, 'id');
      expect(data._entities).toEqual([null]);
    }
  });
});

describe('createChatGroup', () => {
  const create = async (viewer: Viewer | null, input: Record<string, unknown>) => {
    const { data, errors } = await under.run(viewer, CREATE, { input: { title: 'Study circle', ...input } });
    return { errors, ...data?.createChatGroup };
  };

  it('makes a room of the viewer and those they ask in', async () => {
    const { teacher, students } = await givenRoom(under, 3);
    const [ada, bob] = students as [Viewer, Viewer];
    const memberIds = [bob.userId, teacher.userId, bob.userId, ada.userId];
    const { chatGroup } = await create(ada, { title: '  Study circle ', memberIds });
    expect(chatGroup).toMatchObject({ kind: 'CUSTOM', title: 'Study circle', members: { totalCount: 3 } });
    expect(new Set(chatGroup.members.nodes.map(({ id }: { id: string }) => id))).toEqual(
      new Set([ada, bob, teacher].map(({ userId }) => userId)),
    );
    expect((await say(under, teacher, chatGroup.id, 'Hello')).seq).toBe(1);
  });

  it('names each person whom the viewer cannot ask in', async () => {
    const { students } = await givenRoom(under);
    const foreign = await givenPerson(under);
    const before = await everything(under);
    const memberIds = [foreign.userId, students[1]!.userId, newId(), 'x'];
    expect((await create(students[0]!, { memberIds })).userErrors).toEqual(
      ['0', '2', '3'].map((place) => ({ code: 'NOT_FOUND', path: ['input', 'memberIds', place] })),
    );
    expect((await create(null, { memberIds })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await everything(under)).toEqual(before);
    const admin = await givenPerson(under, { roles: ['ADMIN'] });
    expect((await create(admin, { memberIds: [foreign.userId] })).userErrors).toEqual([]);
  });

  it.each([
    ['no members', { memberIds: [] }, 'memberIds'],
    ['101 members', { memberIds: Array.from({ length: 101 }, () => newId()) }, 'memberIds'],
    ['an empty title', { title: ' ', memberIds: [newId()] }, 'title'],
    ['a title of 101 characters', { title: 'x'.repeat(101), memberIds: [newId()] }, 'title'],
  ])('refuses %s', async (_what, input, field) => {
    expect((await create(testViewer(), input)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', field] },
    ]);
  });
});
