import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { secondProcess } from '@training-center/shared/testing/second-process';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import messaging from '../src/subgraph.js';
import {
  drop,
  everything,
  givenPerson,
  givenRoom,
  messagingUnderTest,
  only,
  roomOf,
  say,
  SEND,
} from './factories/world.js';
import { noticesOf } from './factories/notices.js';

describe('sendMessage', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await messagingUnderTest();
  });
  afterAll(() => under.stop());

  const send = async (viewer: Viewer | null, input: Record<string, unknown>) => {
    const { data, errors } = await under.run(viewer, SEND, {
      input: { clientId: newId(), body: 'Hello', ...input },
    });
    return { errors, ...data?.sendMessage };
  };

  it('numbers the messages of a room from 1 on, without gaps', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    const first = await say(under, teacher, groupId, 'Welcome');
    const second = await say(under, students[0]!, groupId, 'Thank you');
    expect([first.seq, second.seq]).toEqual([1, 2]);
    expect(first).toMatchObject({
      body: 'Welcome',
      editedAt: null,
      deletedAt: null,
      sender: { id: teacher.userId },
      sentAt: expect.stringMatching(/^2\d{3}-/),
    });
  });

  it('dates each later than the one before, also when they are sent at once', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    const people = [teacher, ...students];
    const sent = await Promise.all(
      Array.from({ length: 40 }, (_none, index) =>
        say(under, people[index % people.length]!, groupId, `Message ${index}`),
      ),
    );
    const instants = sent.toSorted((a, b) => a.seq - b.seq).map(({ sentAt }) => sentAt);
    expect(new Set(instants).size).toBe(40);
    expect(instants).toEqual(instants.toSorted());
  });

  it('stores the same send once, also when three come at once and in two processes', async () => {
    const { groupId, students } = await givenRoom(under);
    const other = await secondProcess(messaging, under.databaseUrl);
    try {
      const input = { groupId, clientId: newId(), body: 'Once' };
      const answers = await Promise.all(
        [under, other, under, other].map((client) => client.run(students[0]!, SEND, { input })),
      );
      const sent = answers.map((answer) => only(answer));
      expect(new Set(sent.map(({ message }) => message.id)).size).toBe(1);
      expect(sent.map(({ userErrors }) => userErrors)).toEqual([[], [], [], []]);
      expect((await roomOf(under, students[1]!, groupId)).messages.nodes).toHaveLength(1);
      expect((await say(under, students[0]!, groupId, 'Next')).seq).toBe(2);
    } finally {
      await other.stop();
    }
  });

  it('refuses another message under a used client id, in the same room and in another', async () => {
    const { groupId, students } = await givenRoom(under);
    const elsewhere = await givenRoom(under, 0, { teacher: students[0]! });
    const clientId = newId();
    await say(under, students[0]!, groupId, 'One', clientId);
    const before = await everything(under);
    const refused = {
      message: null,
      userErrors: [{ __typename: 'Refused', code: 'CLIENT_ID_REUSED', path: ['input', 'clientId'] }],
    };
    expect(await send(students[0]!, { groupId, clientId, body: 'Two' })).toMatchObject(refused);
    expect(await send(students[0]!, { groupId: elsewhere.groupId, clientId, body: 'One' })).toMatchObject(
      refused,
    );
    expect(await everything(under)).toEqual(before);
    expect((await say(under, students[1]!, groupId, 'One', clientId)).seq).toBe(2);
  });

  it('refuses one of two messages that come under one client id in two rooms at once', async () => {
    const { groupId, students } = await givenRoom(under);
    const elsewhere = await givenRoom(under, 0, { teacher: students[0]! });
    const clientId = newId();
    const answers = await Promise.all(
      [groupId, elsewhere.groupId].map((id) => send(students[0]!, { groupId: id, clientId })),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'CLIENT_ID_REUSED' }]);
  });

  it('lets 8 people write at the same time without a gap or a double', async () => {
    const { groupId, students } = await givenRoom(under, 8);
    await Promise.all(
      students.map(async (student) => {
        for (let count = 0; count < 5; count += 1) await say(under, student, groupId, `${count}`);
      }),
    );
    const { messages } = await roomOf(under, students[0]!, groupId);
    expect(messages.nodes.map(({ seq }: { seq: number }) => seq)).toEqual(
      Array.from({ length: 40 }, (_none, index) => index + 1),
    );
  });

  it('keeps Markdown and makes HTML text', async () => {
    const { groupId, teacher } = await givenRoom(under);
    const { body } = await say(
      under,
      teacher,
      groupId,
      '**Look** <script>alert(1)</script> [x](javascript:alert(1))',
    );
    expect(body).toBe('**Look** &lt;script>alert(1)&lt;/script> [x](#javascript:alert(1))');
  });

  it.each([
    ['an empty body', { body: '  \n ' }, ['input', 'body']],
    ['a body of 4001 characters', { body: 'x'.repeat(4001) }, ['input', 'body']],
    ['control characters', { body: 'a\u0000b' }, ['input', 'body']],
    ['an empty client id', { clientId: '' }, ['input', 'clientId']],
    ['a client id of 101 characters', { clientId: 'x'.repeat(101) }, ['input', 'clientId']],
  ])('refuses %s', async (_what, input, path) => {
    const { groupId, teacher } = await givenRoom(under);
    const before = await everything(under);
    const { message, userErrors } = await send(teacher, { groupId, ...input });
    expect([message, userErrors]).toMatchObject([null, [{ code: 'INVALID_INPUT', path }]]);
    expect(await everything(under)).toEqual(before);
  });

  it('takes a body of 4000 characters, of whatever length in bytes', async () => {
    const { groupId, teacher } = await givenRoom(under);
    expect((await say(under, teacher, groupId, '😀'.repeat(4000))).body).toHaveLength(8000);
  });

  it('answers strangers, who left, and admins who are not in the room, as if there were none', async () => {
    const { groupId, students, enrollments } = await givenRoom(under);
    await drop(under, enrollments[0]!);
    const before = await everything(under);
    const nothing = [{ __typename: 'NotFound', code: 'NOT_FOUND', path: ['input', 'groupId'] }];
    for (const viewer of [testViewer(), students[0]!, testViewer({ roles: ['ADMIN'] })])
      expect((await send(viewer, { groupId })).userErrors).toEqual(nothing);
    for (const id of [newId(), 'x', "' or 1=1"])
      expect((await send(students[1]!, { groupId: id })).userErrors).toEqual(nothing);
    expect((await send(null, { groupId })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await everything(under)).toEqual(before);
  });

  it('is refused in the room of an archived course, but for what was sent before', async () => {
    const { groupId, course, teacher } = await givenRoom(under);
    const clientId = newId();
    const { id } = await say(under, teacher, groupId, 'Last words', clientId);
    await under.publish(CourseChanged, { ...course, version: 2, status: 'ARCHIVED' });
    expect((await send(teacher, { groupId })).userErrors).toMatchObject([{ code: 'ROOM_READ_ONLY' }]);
    expect((await say(under, teacher, groupId, 'Last words', clientId)).id).toBe(id);
    await under.publish(CourseChanged, { ...course, version: 3 });
    expect((await say(under, teacher, groupId, 'Back again')).seq).toBe(2);
  });

  it('tells whom it mentions, once each, and nobody else', async () => {
    const { groupId, course, students, teacher } = await givenRoom(under, 3);
    await givenPerson(under, { username: 'not.here' });
    const [ada, bob] = students;
    const { id, mentions } = await say(
      under,
      ada!,
      groupId,
      `@${bob!.username.toUpperCase()}, and @${bob!.username}. @${ada!.username} @not.here x@${teacher.username} @nobody`,
    );
    expect(mentions).toEqual([{ id: bob!.userId }]);
    expect(await noticesOf(under, id)).toEqual([
      expect.objectContaining({
        effectKey: `mentioned:${id}:${bob!.userId}`,
        userId: bob!.userId,
        kind: 'MENTIONED',
        title: `${ada!.username} mentioned you in ${course.title}`,
        link: `/chats/${groupId}`,
        subject: { type: 'ChatGroup', id: groupId },
        courseId: course.courseId,
      }),
    ]);
    expect((await roomOf(under, bob!, groupId)).unreadMentionCount).toBe(1);
    expect((await roomOf(under, teacher, groupId)).unreadMentionCount).toBe(0);
  });
});
