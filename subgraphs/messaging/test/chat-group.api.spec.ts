import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { noticesHandled } from './factories/notices.js';
import {
  courseData,
  DELETE,
  drop,
  enrollAgain,
  givenPerson,
  givenRoom,
  messagingUnderTest,
  ROOM,
  roomOf,
  say,
} from './factories/world.js';

const MINE = `query ($r: [_Any!]!, $first: Int, $after: String) {
  _entities(representations: $r) { ... on Viewer { chatGroups(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes {
      id kind title unreadCount unreadMentionCount lastReadSeq course { id }
      lastMessage { id seq body sender { id } mentions { id } group { id } }
      members(first: 2) { totalCount nodes { id } }
      messages(last: 2) { nodes { id body } }
    }
  } } }
}`;

let under: SubgraphUnderTest;
beforeAll(async () => {
  under = await messagingUnderTest();
});
afterAll(() => under.stop());

const bodies = (room: any) => room.messages.nodes.map(({ body }: { body: string }) => body);
const codeOf = async (viewer: Viewer | null, variables: Record<string, unknown>) =>
  (await under.run(viewer, ROOM, variables)).errors?.[0]?.extensions;

describe('a chat group', () => {
  it('of a course bears its title, has its teacher and students, and is reached from it', async () => {
    const { groupId, course, teacher, students } = await givenRoom(under, 2, { title: 'Trees' });
    const room = await roomOf(under, students[0]!, groupId);
    expect(room).toMatchObject({
      id: groupId,
      kind: 'COURSE',
      status: 'OPEN',
      title: 'Trees',
      course: { id: course.courseId },
      lastMessage: null,
      members: { totalCount: 3, nodes: [teacher, ...students].map(({ userId }) => ({ id: userId })) },
    });
    await under.publish(CourseChanged, { ...course, version: 2, title: 'Woods' });
    expect((await roomOf(under, teacher, groupId)).title).toBe('Woods');
    const of = async (viewer: Viewer | null) =>
      (await under.entity(viewer, 'Course', { id: course.courseId }, 'chatGroup { id }')).data._entities[0]
        .chatGroup;
    expect(await of(students[1]!)).toEqual({ id: groupId });
    for (const viewer of [testViewer(), null]) expect(await of(viewer)).toBeNull();
  });

  it('is made when the course is published, once, and not for a draft', async () => {
    const teacher = await givenPerson(under);
    const draft = courseData({ instructorUserId: teacher.userId, status: 'DRAFT' });
    const of = async () =>
      (await under.entity(teacher, 'Course', { id: draft.courseId }, 'chatGroup { id status }')).data
        ._entities[0].chatGroup;
    await under.publish(CourseChanged, draft);
    expect(await of()).toBeNull();
    const published = { ...draft, version: 2, status: 'PUBLISHED' as const };
    await Promise.all([1, 2, 3].map(() => under.publish(CourseChanged, published)));
    const room = await of();
    expect(room.status).toBe('OPEN');
    await under.publish(CourseChanged, { ...published, version: 3, status: 'ARCHIVED' });
    expect(await of()).toEqual({ ...room, status: 'READ_ONLY' });
    await under.publish(CourseChanged, published);
    expect(await of()).toEqual({ ...room, status: 'READ_ONLY' });
  });

  it('is gone while its course is deleted, and back with everything when it is restored', async () => {
    const { groupId, course, teacher, students } = await givenRoom(under);
    await say(under, teacher, groupId, 'Kept');
    await under.publish(CourseChanged, { ...course, version: 2, deleted: true });
    for (const viewer of [teacher, students[0]!, testViewer({ roles: ['ADMIN'] })])
      expect(await codeOf(viewer, { id: groupId })).toMatchObject({ code: 'NOT_FOUND' });
    await under.publish(CourseChanged, { ...course, version: 3 });
    expect(bodies(await roomOf(under, students[0]!, groupId))).toEqual(['Kept']);
  });

  it('does not exist for strangers and who left, on no path', async () => {
    const { groupId, teacher, students, enrollments } = await givenRoom(under);
    const { id: messageId } = await say(under, teacher, groupId, 'Among us');
    await drop(under, enrollments[0]!);
    for (const viewer of [testViewer(), students[0]!]) {
      expect(await codeOf(viewer, { id: groupId })).toEqual({ code: 'NOT_FOUND' });
      expect((await under.entity(viewer, 'ChatGroup', { id: groupId }, 'title')).data._entities).toEqual([
        null,
      ]);
      expect((await under.entity(viewer, 'Message', { id: messageId }, 'body')).data._entities).toEqual([
        null,
      ]);
    }
    for (const id of [newId(), 'x', "' or 1=1"]) {
      expect(await codeOf(teacher, { id })).toEqual({ code: 'NOT_FOUND' });
      expect((await under.entity(teacher, 'ChatGroup', { id }, 'title')).data._entities).toEqual([null]);
      expect((await under.entity(teacher, 'Message', { id }, 'body')).data._entities).toEqual([null]);
    }
    expect(await codeOf(null, { id: groupId })).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await under.entity(null, 'Message', { id: messageId }, 'body')).data._entities).toEqual([null]);
    expect((await under.entity(students[1]!, 'Message', { id: messageId }, 'body')).data._entities).toEqual([
      { body: 'Among us' },
    ]);
    await enrollAgain(under, enrollments[0]!);
    expect(bodies(await roomOf(under, students[0]!, groupId))).toEqual(['Among us']);
  });

  it('of a course is seen by admins, who stand nowhere in it', async () => {
    const { groupId, teacher } = await givenRoom(under);
    await say(under, teacher, groupId, 'Hello');
    expect(await roomOf(under, testViewer({ roles: ['ADMIN'] }), groupId)).toMatchObject({
      unreadCount: 0,
      lastReadSeq: 0,
      messages: { nodes: [{ body: 'Hello' }] },
    });
  });
});

describe('the history of a chat', () => {
  const setup = async (count: number) => {
    const room = await givenRoom(under, 1);
    for (let number = 1; number <= count; number += 1)
      await say(under, room.teacher, room.groupId, `${number}`);
    return {
      ...room,
      page: (variables: object) => roomOf(under, room.students[0]!, room.groupId, { ...variables }),
    };
  };

  it('reads backwards from the newest, and forwards from the oldest', async () => {
    const { page } = await setup(5);
    const newest = await page({ last: 2, before: null });
    expect(bodies(newest)).toEqual(['4', '5']);
    expect(newest.messages.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    const older = await page({ last: 3, before: newest.messages.pageInfo.startCursor });
    expect(bodies(older)).toEqual(['1', '2', '3']);
    expect(older.messages.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    const oldest = await page({ first: 2 });
    expect(bodies(oldest)).toEqual(['1', '2']);
    const next = await page({ first: 100, after: oldest.messages.pageInfo.endCursor });
    expect(bodies(next)).toEqual(['3', '4', '5']);
    expect(
      bodies(
        await page({
          last: 10,
          after: oldest.messages.pageInfo.endCursor,
          before: newest.messages.pageInfo.endCursor,
        }),
      ),
    ).toEqual(['3', '4']);
    expect(bodies(await page({}))).toEqual(['1', '2', '3', '4', '5']);
  });

  it('keeps tombstones in their place', async () => {
    const { teacher, page } = await setup(2);
    const { messages } = await page({ last: 2 });
    await under.run(teacher, DELETE, { input: { messageId: messages.nodes[0].id } });
    expect(bodies(await page({ last: 2 }))).toEqual([null, '2']);
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ last: 0 }, 'last'],
    [{ last: 101 }, 'last'],
    [{ first: 1, last: 1 }, 'last'],
    [{ before: 'x' }, 'before'],
    [{ first: 1, after: '' }, 'after'],
    [{ before: Buffer.from(JSON.stringify(['chat-messages:x', 1])).toString('base64url') }, 'before'],
  ])('refuses %j', async (variables, argument) => {
    const { groupId, teacher } = await givenRoom(under, 0);
    expect(await codeOf(teacher, { id: groupId, ...variables })).toEqual({
      code: 'BAD_USER_INPUT',
      argument,
    });
  });

  it('refuses the cursor of another room, and one with a broken number', async () => {
    const { page } = await setup(1);
    const { cursor: foreign } = await page({ last: 1 }).then((room: any) => ({
      cursor: room.messages.pageInfo.startCursor,
    }));
    const { groupId, teacher } = await givenRoom(under, 0);
    const broken = Buffer.from(JSON.stringify([`chat-messages:${groupId}`, 1e300])).toString('base64url');
    for (const before of [foreign, broken])
      expect(await codeOf(teacher, { id: groupId, before })).toEqual({
        code: 'BAD_USER_INPUT',
        argument: 'before',
      });
  });

  it('uses the same statements for 1, 20 and 100 messages', async () => {
    const { groupId, teacher, students } = await givenRoom(under, 1);
    for (let number = 0; number < 105; number += 1)
      await say(under, teacher, groupId, `@${students[0]!.username} ${number}`);
    for (const last of [1, 20, 100]) {
      await noticesHandled(under);
      const statements = await under.statementsOf(async () => {
        expect((await roomOf(under, students[0]!, groupId, { last })).messages.nodes).toHaveLength(last);
      });
      expect(statements.map(tableOf).toSorted()).toEqual([
        'chat_group',
        'chat_member',
        'chat_member',
        'chat_member',
        'chat_mention',
        'chat_message',
        'chat_message',
        'standing',
      ]);
    }
  });
});

describe('my chats', () => {
  const mine = async (viewer: Viewer, variables: Record<string, unknown> = {}) => {
    const answer = await under.run(viewer, MINE, {
      r: [{ __typename: 'Viewer', id: viewer.userId }],
      ...variables,
    });
    return { errors: answer.errors, chats: answer.data?._entities[0]?.chatGroups };
  };
  const teacherOf = async (count: number) => {
    const teacher = await givenPerson(under);
    const rooms = [];
    for (let index = 0; index < count; index += 1)
      rooms.unshift(await givenRoom(under, 1, { teacher, title: `Course ${index}` }));
    return { teacher, rooms };
  };

  it('are listed by recent activity, page by page', async () => {
    const { teacher, rooms } = await teacherOf(3);
    await say(under, rooms[2]!.students[0]!, rooms[2]!.groupId, 'News');
    const first = await mine(teacher, { first: 2 });
    expect(first.errors).toBeUndefined();
    expect(first.chats).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      nodes: [
        { id: rooms[2]!.groupId, unreadCount: 1, lastMessage: { body: 'News', seq: 1 }, title: 'Course 0' },
        { id: rooms[0]!.groupId, unreadCount: 0, lastMessage: null, members: { totalCount: 2 } },
      ],
    });
    const second = await mine(teacher, { first: 2, after: first.chats.pageInfo.endCursor });
    expect(second.chats.nodes).toMatchObject([{ id: rooms[1]!.groupId }]);
    expect(second.chats.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('leave out rooms that one has left, and those of deleted courses', async () => {
    const { groupId, students, enrollments, course } = await givenRoom(under, 2);
    await drop(under, enrollments[0]!);
    expect((await mine(students[0]!)).chats).toMatchObject({ totalCount: 0, nodes: [] });
    expect((await mine(students[1]!)).chats.nodes).toMatchObject([{ id: groupId }]);
    await under.publish(CourseChanged, { ...course, version: 2, deleted: true });
    expect((await mine(students[1]!)).chats).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('are nobody else’s, not even an admin’s', async () => {
    const { teacher } = await teacherOf(1);
    for (const other of [null, testViewer(), testViewer({ roles: ['ADMIN'] })]) {
      const { data } = await under.run(other, MINE, { r: [{ __typename: 'Viewer', id: teacher.userId }] });
      expect(data).toEqual({ _entities: [null] });
    }
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'x' }, 'after'],
  ])('refuse %j', async (variables, argument) => {
    const { errors } = await mine(await givenPerson(under), variables);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });

  it('use the same statements for 1 and 12 rooms', async () => {
    const { teacher, rooms } = await teacherOf(12);
    for (const { groupId, students } of rooms) {
      await say(under, students[0]!, groupId, `Hello @${teacher.username}`);
      await say(under, students[0]!, groupId, 'and more');
    }
    for (const first of [1, 12]) {
      await noticesHandled(under);
      const statements = await under.statementsOf(async () => {
        const { chats } = await mine(teacher, { first });
        expect(chats.nodes).toHaveLength(first);
        expect(chats.nodes[0]).toMatchObject({
          unreadCount: 2,
          unreadMentionCount: 1,
          messages: { nodes: [{}, {}] },
        });
      });
      expect(statements.map(tableOf).toSorted()).toEqual([
        'chat_group',
        'chat_group',
        'chat_group',
        'chat_member',
        'chat_member',
        'chat_member',
        'chat_mention',
        'chat_message',
        'chat_message',
        'standing',
      ]);
    }
  });
});

function tableOf(statement: string): string {
  if (statement.includes('"unreadCount"')) return 'standing';
  return /from "?messaging"?\."?(\w+)/.exec(statement)?.[1] ?? statement;
}
