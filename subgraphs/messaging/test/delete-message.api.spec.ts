import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import { inboxOf } from './factories/notification-world.js';
import { DELETE, drop, everything, givenRoom, messagingUnderTest, roomOf, say } from './factories/world.js';

describe('deleteMessage', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await messagingUnderTest();
  });
  afterAll(() => under.stop());

  const remove = async (viewer: Viewer | null, messageId: string) => {
    const { data, errors } = await under.run(viewer, DELETE, { input: { messageId } });
    return { errors, ...data?.deleteMessage };
  };

  it('leaves a tombstone in its place, and mentions nobody any more', async () => {
    const { groupId, students } = await givenRoom(under);
    const { id } = await say(under, students[0]!, groupId, `Secret for @${students[1]!.username}`);
    const answer = await say(under, students[1]!, groupId, 'What?');
    const { message } = await remove(students[0]!, id);
    expect(message).toMatchObject({
      id,
      seq: 1,
      body: null,
      mentions: [],
      sender: { id: students[0]!.userId },
    });
    expect(message.deletedAt).not.toBeNull();
    const { messages, unreadMentionCount } = await roomOf(under, students[1]!, groupId);
    expect(messages.nodes).toMatchObject([
      { id, seq: 1, body: null },
      { id: answer.id, seq: 2, body: 'What?' },
    ]);
    expect(unreadMentionCount).toBe(0);
    expect(JSON.stringify(await everything(under))).not.toContain('Secret for');
  });

  it('takes back what was told of it', async () => {
    const { groupId, students } = await givenRoom(under);
    const { id } = await say(under, students[0]!, groupId, `Hidden for @${students[1]!.username}`);
    const listed = () => inboxOf(under, students[1]!);
    await until(async () => (await listed()).unread === 1);
    await remove(students[0]!, id);
    await until(async () => (await listed()).unread === 0);
    expect((await listed()).nodes).toEqual([]);
  });

  it('happens once, however often it is asked for', async () => {
    const { groupId, teacher } = await givenRoom(under, 0);
    const { id } = await say(under, teacher, groupId, 'Oops');
    const answers = await Promise.all([1, 2, 3].map(() => remove(teacher, id)));
    expect(new Set(answers.map(({ message }) => message.deletedAt)).size).toBe(1);
    expect((await say(under, teacher, groupId, 'Next')).seq).toBe(3);
  });

  it('is for who wrote the message, who teaches the course, and admins', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    const send = async () => (await say(under, students[0]!, groupId, 'Hm')).id;
    for (const viewer of [students[0]!, teacher, testViewer({ roles: ['ADMIN'] })])
      expect((await remove(viewer, await send())).userErrors).toEqual([]);
    const id = await send();
    const before = await everything(under);
    expect((await remove(students[1]!, id)).userErrors).toMatchObject([{ code: 'NOT_THE_AUTHOR' }]);
    expect((await remove(testViewer(), id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    for (const unknown of [newId(), 'x'])
      expect((await remove(teacher, unknown)).userErrors).toMatchObject([
        { code: 'NOT_FOUND', path: ['input', 'messageId'] },
      ]);
    expect((await remove(null, id)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await everything(under)).toEqual(before);
  });

  it('is not for who has left the room', async () => {
    const { groupId, students, enrollments } = await givenRoom(under);
    const { id } = await say(under, students[0]!, groupId, 'Mine');
    await drop(under, enrollments[0]!);
    expect((await remove(students[0]!, id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('is possible in the room of an archived course', async () => {
    const { groupId, course, teacher } = await givenRoom(under, 0);
    const { id } = await say(under, teacher, groupId, 'Regret');
    await under.publish(CourseChanged, { ...course, version: 2, status: 'ARCHIVED' });
    expect((await remove(teacher, id)).message).toMatchObject({ id, body: null });
  });
});
