import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import { noticesHandled } from './factories/notices.js';
import { inboxOf } from './factories/notification-world.js';
import {
  DELETE,
  drop,
  enrollAgain,
  everything,
  givenRoom,
  messagingUnderTest,
  roomOf,
  say,
} from './factories/world.js';

const MARK = `mutation ($input: MarkReadInput!) {
  markRead(input: $input) { chatGroup { id unreadCount lastReadSeq unreadMentionCount } userErrors { __typename code path } }
}`;

describe('markRead', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await messagingUnderTest();
  });
  afterAll(() => under.stop());

  const mark = async (viewer: Viewer | null, groupId: string, seq: number) => {
    const { data, errors } = await under.run(viewer, MARK, { input: { groupId, seq } });
    return { errors, ...data?.markRead };
  };

  it('moves the pointer forward: what others wrote behind it is unread', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    for (const body of ['1', '2', `3 @${students[0]!.username}`]) await say(under, teacher, groupId, body);
    await say(under, students[0]!, groupId, 'my own');
    expect(await roomOf(under, students[0]!, groupId)).toMatchObject({
      unreadCount: 3,
      lastReadSeq: 0,
      unreadMentionCount: 1,
    });
    expect((await mark(students[0]!, groupId, 2)).chatGroup).toEqual({
      id: groupId,
      unreadCount: 1,
      lastReadSeq: 2,
      unreadMentionCount: 1,
    });
    expect((await mark(students[0]!, groupId, 4)).chatGroup).toMatchObject({
      unreadCount: 0,
      unreadMentionCount: 0,
    });
    expect(await roomOf(under, teacher, groupId)).toMatchObject({ unreadCount: 1, lastReadSeq: 0 });
  });

  it('reads what was told of the messages, so that nobody is told of them by mail either', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    const [reader] = students as [Viewer];
    const inbox = () => inboxOf(under, reader);
    await say(under, teacher, groupId, `One @${reader.username}`);
    await say(under, teacher, groupId, `Two @${reader.username}`);
    await until(async () => (await inbox()).nodes[0]?.count === 2);
    await mark(reader, groupId, 1);
    expect((await inbox()).unread).toBe(1);
    await mark(reader, groupId, 2);
    expect(await inbox()).toMatchObject({ unread: 0, nodes: [{ count: 2, readAt: expect.any(String) }] });
    const pending = await under.subgraph.orm.em
      .fork()
      .execute('select 1 from messaging.told_notice where user_id = ? and is_mail_pending', [reader.userId]);
    expect(pending).toEqual([]);
  });

  it('spares who has read already from being told at all', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    const [reader] = students as [Viewer];
    const said = await Promise.all(
      Array.from({ length: 10 }, async (_none, index) => {
        const { seq } = await say(under, teacher, groupId, `${index} @${reader.username}`);
        await mark(reader, groupId, seq);
      }),
    );
    await mark(reader, groupId, said.length);
    await noticesHandled(under);
    expect((await inboxOf(under, reader)).unread).toBe(0);
  });

  it('never goes back, whatever order several devices call in, and never ahead of the room', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    for (let count = 0; count < 5; count += 1) await say(under, teacher, groupId, `${count}`);
    await Promise.all([4, 1, 3, 2, 0].map((seq) => mark(students[0]!, groupId, seq)));
    expect((await mark(students[0]!, groupId, 1)).chatGroup).toMatchObject({
      lastReadSeq: 4,
      unreadCount: 1,
    });
    expect((await mark(students[0]!, groupId, 2 ** 31 - 1)).chatGroup).toMatchObject({
      lastReadSeq: 5,
      unreadCount: 0,
    });
    await say(under, teacher, groupId, 'new');
    expect(await roomOf(under, students[0]!, groupId)).toMatchObject({ unreadCount: 1 });
  });

  it('counts no deleted message as unread', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    const { id } = await say(under, teacher, groupId, 'Oops');
    await say(under, teacher, groupId, 'Better');
    await under.run(teacher, DELETE, { input: { messageId: id } });
    expect((await roomOf(under, students[0]!, groupId)).unreadCount).toBe(1);
  });

  it('stays where it was for who leaves and returns; who comes new begins at the end', async () => {
    const { groupId, teacher, students, enrollments, course } = await givenRoom(under);
    for (const body of ['1', '2', '3']) await say(under, teacher, groupId, body);
    await mark(students[0]!, groupId, 1);
    await drop(under, enrollments[0]!);
    await enrollAgain(under, enrollments[0]!);
    expect(await roomOf(under, students[0]!, groupId)).toMatchObject({ lastReadSeq: 1, unreadCount: 2 });
    const late = testViewer();
    await enrollAgain(
      under,
      { ...enrollments[0]!, enrollmentId: newId(), courseId: course.courseId, userId: late.userId },
      1,
    );
    expect(await roomOf(under, late, groupId)).toMatchObject({
      lastReadSeq: 3,
      unreadCount: 0,
      messages: { nodes: [{}, {}, {}] },
    });
  });

  it('refuses a place before the first, and rooms that one is not in', async () => {
    const { groupId, students, enrollments } = await givenRoom(under);
    await drop(under, enrollments[1]!);
    const before = await everything(under);
    expect((await mark(students[0]!, groupId, -1)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'seq'] },
    ]);
    for (const viewer of [testViewer(), students[1]!, testViewer({ roles: ['ADMIN'] })])
      expect((await mark(viewer, groupId, 1)).userErrors).toMatchObject([
        { code: 'NOT_FOUND', path: ['input', 'groupId'] },
      ]);
    for (const id of [newId(), 'x'])
      expect((await mark(students[0]!, id, 1)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await mark(null, groupId, 1)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await everything(under)).toEqual(before);
  });
});
