import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { noticesOf } from './factories/notices.js';
import {
  DELETE,
  drop,
  EDIT,
  everything,
  givenRoom,
  messagingUnderTest,
  only,
  roomOf,
  say,
} from './factories/world.js';

describe('editMessage', () => {
  let under: SubgraphUnderTest;
  let now = new Date('2027-03-01T12:00:00Z');
  beforeAll(async () => {
    under = await messagingUnderTest({ clock: { now: () => now } });
  });
  afterAll(() => under.stop());

  const edit = async (viewer: Viewer | null, messageId: string, body = 'Changed') => {
    const { data, errors } = await under.run(viewer, EDIT, { input: { messageId, body } });
    return { errors, ...data?.editMessage };
  };
  const codes = async (viewer: Viewer, messageId: string) =>
    (await edit(viewer, messageId)).userErrors.map(({ code }: { code: string }) => code);

  it('changes the body, keeps the place, and takes the next number for the event', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    const { id } = await say(under, teacher, groupId, 'Helo');
    const { message, userErrors } = await edit(teacher, id, 'Hello <b>you</b>');
    expect(userErrors).toEqual([]);
    expect(message).toMatchObject({ id, seq: 1, body: 'Hello &lt;b>you&lt;/b>', deletedAt: null });
    expect(message.editedAt).not.toBeNull();
    expect((await say(under, students[0]!, groupId, 'Hi')).seq).toBe(3);
  });

  it('does nothing when nothing changes', async () => {
    const { groupId, teacher } = await givenRoom(under, 0);
    const { id } = await say(under, teacher, groupId, 'Same');
    const before = await everything(under);
    expect((await edit(teacher, id, 'Same')).message).toMatchObject({ id, editedAt: null });
    expect(await everything(under)).toEqual(before);
  });

  it('is possible for 15 minutes', async () => {
    const { groupId, teacher } = await givenRoom(under, 0);
    const { id } = await say(under, teacher, groupId, 'Now or never');
    const sent = now;
    now = new Date(sent.getTime() + 15 * 60_000);
    expect(await codes(teacher, id)).toEqual([]);
    now = new Date(sent.getTime() + 15 * 60_000 + 1);
    const before = await everything(under);
    expect((await edit(teacher, id, 'Too late')).userErrors).toEqual([
      { __typename: 'EditWindowOver', code: 'EDIT_WINDOW_OVER', path: ['input', 'messageId'] },
    ]);
    expect(await everything(under)).toEqual(before);
  });

  it('is for who wrote the message, while they are in the room', async () => {
    const { groupId, teacher, students, enrollments } = await givenRoom(under);
    const { id } = await say(under, students[0]!, groupId, 'Mine');
    const before = await everything(under);
    expect(await codes(teacher, id)).toEqual(['NOT_THE_AUTHOR']);
    expect(await codes(students[1]!, id)).toEqual(['NOT_THE_AUTHOR']);
    for (const viewer of [testViewer(), testViewer({ roles: ['ADMIN'] })])
      expect(await codes(viewer, id)).toEqual(['NOT_FOUND']);
    for (const unknown of [newId(), 'x']) expect(await codes(teacher, unknown)).toEqual(['NOT_FOUND']);
    expect((await edit(null, id)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await everything(under)).toEqual(before);
    await drop(under, enrollments[0]!);
    expect(await codes(students[0]!, id)).toEqual(['NOT_FOUND']);
    expect((await roomOf(under, teacher, groupId)).messages.nodes).toMatchObject([{ id, body: 'Mine' }]);
  });

  it('is refused for a tombstone, and in the room of an archived course', async () => {
    const { groupId, course, teacher } = await givenRoom(under);
    const [gone, kept] = [
      await say(under, teacher, groupId, 'Gone'),
      await say(under, teacher, groupId, 'Kept'),
    ];
    await under.run(teacher, DELETE, { input: { messageId: gone.id } });
    expect(await codes(teacher, gone.id)).toEqual(['MESSAGE_DELETED']);
    await under.publish(CourseChanged, { ...course, version: 2, status: 'ARCHIVED' });
    expect(await codes(teacher, kept.id)).toEqual(['ROOM_READ_ONLY']);
  });

  it.each([
    ['an empty body', ' '],
    ['a body of 4001 characters', 'x'.repeat(4001)],
  ])('refuses %s', async (_what, body) => {
    const { groupId, teacher } = await givenRoom(under, 0);
    const { id } = await say(under, teacher, groupId, 'Short');
    expect((await edit(teacher, id, body)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'body'] },
    ]);
  });

  it('tells only whom it did not mention before, and never twice', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    const [ada, bob] = students.map(({ username }) => `@${username}`);
    const { id } = await say(under, teacher, groupId, `${ada}`);
    for (const body of [`${ada} and ${bob}`, 'nobody', `${ada} and ${bob}!`]) await edit(teacher, id, body);
    const told = (await noticesOf(under, id)).map(({ effectKey }) => effectKey);
    expect(told.toSorted()).toEqual(
      [students[0]!, students[0]!, students[1]!, students[1]!]
        .map(({ userId }) => `mentioned:${id}:${userId}`)
        .toSorted(),
    );
    expect(new Set(told).size).toBe(2);
    const { messages, unreadMentionCount } = await roomOf(under, students[1]!, groupId);
    expect(messages.nodes[0].mentions).toHaveLength(2);
    expect(unreadMentionCount).toBe(1);
  });

  it('counts one event for each of many edits at once', async () => {
    const { groupId, teacher } = await givenRoom(under, 0);
    const { id } = await say(under, teacher, groupId, 'Start');
    await Promise.all(Array.from({ length: 8 }, (_none, index) => edit(teacher, id, `Edit ${index}`)));
    expect((await say(under, teacher, groupId, 'End')).seq).toBe(10);
    expect(only(await under.run(teacher, DELETE, { input: { messageId: id } })).userErrors).toEqual([]);
  });
});
