import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import type { Answer } from '@training-center/shared/testing/subgraph-client';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { noticesHandled } from './factories/notices.js';
import {
  DELETE,
  drop,
  EDIT,
  enrollAgain,
  EVENTS,
  givenRoom,
  messagingUnderTest,
  only,
  roomOf,
  say,
} from './factories/world.js';

type Stream = AsyncGenerator<Answer, void, void>;

describe('chatEvents', () => {
  let under: SubgraphUnderTest;
  const opened: Stream[] = [];
  beforeAll(async () => {
    under = await messagingUnderTest({ env: { CHAT_REPLAY_LIMIT: '250' } });
  });
  afterEach(async () => {
    for (const stream of opened.splice(0)) await stream.return();
  });
  afterAll(() => under.stop());

  const listen = async (viewer: Viewer | null, groupId: string, after?: string | null) => {
    const stream = await under.subscribe(viewer, EVENTS, { groupId, after });
    opened.push(stream);
    return stream;
  };
  const take = async (stream: Stream, count: number): Promise<any[]> => {
    const events = [];
    while (events.length < count) events.push(only((await stream.next()).value!));
    return events;
  };
  const edit = (viewer: Viewer, messageId: string, body: string) =>
    under.run(viewer, EDIT, { input: { messageId, body } });
  const remove = (viewer: Viewer, messageId: string) => under.run(viewer, DELETE, { input: { messageId } });
  const seqs = (events: any[]) => events.map(({ message }) => message.seq);

  it('tells what is sent, edited and deleted from now on, in order', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    await say(under, teacher, groupId, 'Before');
    const stream = await listen(students[0]!, groupId);
    const { id } = await say(under, teacher, groupId, 'Hello');
    expect(await take(stream, 1)).toMatchObject([
      { __typename: 'MessageSent', message: { id, seq: 2, body: 'Hello', sender: { id: teacher.userId } } },
    ]);
    await edit(teacher, id, 'Hello, you');
    expect(await take(stream, 1)).toMatchObject([
      { __typename: 'MessageEdited', message: { id, seq: 2, body: 'Hello, you' } },
    ]);
    await remove(teacher, id);
    const [deleted] = await take(stream, 1);
    expect(deleted).toMatchObject({ __typename: 'MessageDeleted', message: { id, seq: 2, body: null } });
    expect(deleted.message.deletedAt).not.toBeNull();
  });

  it('goes on from a cursor: of the room, and of an event', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    const { cursor } = await roomOf(under, students[0]!, groupId);
    for (const body of ['1', '2', '3']) await say(under, teacher, groupId, body);
    const first = await take(await listen(students[0]!, groupId, cursor), 2);
    const rest = await listen(students[0]!, groupId, first[1].cursor);
    await say(under, teacher, groupId, '4');
    expect([...seqs(first), ...seqs(await take(rest, 2))]).toEqual([1, 2, 3, 4]);
  });

  it('replays more than one batch, and then goes on live', async () => {
    const { groupId, teacher } = await givenRoom(under, 0);
    const { cursor } = await roomOf(under, teacher, groupId);
    for (let count = 0; count < 230; count += 1) await say(under, teacher, groupId, `${count}`);
    const stream = await listen(teacher, groupId, cursor);
    const replayed = seqs(await take(stream, 230));
    const next = take(stream, 1);
    await say(under, teacher, groupId, 'live');
    expect([...replayed, ...seqs(await next)]).toEqual(
      Array.from({ length: 231 }, (_none, index) => index + 1),
    );
  });

  it('answers a cursor that leads nowhere with one Discontinuity, and goes on from there', async () => {
    const { groupId, teacher } = await givenRoom(under, 0);
    const foreign = await givenRoom(under, 0);
    const ahead = Buffer.from(JSON.stringify([`chat:${groupId}`, 99, 2])).toString('base64url');
    const broken = Buffer.from(JSON.stringify([`chat:${groupId}`, -1.5, 2])).toString('base64url');
    for (const after of [
      'x',
      '',
      (await roomOf(under, foreign.teacher, foreign.groupId)).cursor,
      ahead,
      broken,
    ]) {
      const stream = await listen(teacher, groupId, after);
      const [event] = await take(stream, 1);
      expect(event).toMatchObject({ __typename: 'Discontinuity', reason: 'UNKNOWN' });
      const { id } = await say(under, teacher, groupId, 'On');
      expect(await take(stream, 1)).toMatchObject([{ __typename: 'MessageSent', message: { id } }]);
      expect(await take(await listen(teacher, groupId, event.cursor), 1)).toMatchObject([
        { message: { id } },
      ]);
    }
  });

  it('answers a cursor that is too far back with one Discontinuity', async () => {
    const { groupId, teacher } = await givenRoom(under, 0);
    const { cursor } = await roomOf(under, teacher, groupId);
    for (let count = 0; count < 251; count += 1) await say(under, teacher, groupId, `${count}`);
    const stream = await listen(teacher, groupId, cursor);
    expect(await take(stream, 1)).toMatchObject([{ __typename: 'Discontinuity', reason: 'TOO_OLD' }]);
    await say(under, teacher, groupId, 'On');
    expect(seqs(await take(stream, 1))).toEqual([252]);
  });

  it('is not opened for strangers, who left, and nobody', async () => {
    const { groupId, students, enrollments } = await givenRoom(under);
    await drop(under, enrollments[0]!);
    for (const viewer of [testViewer(), students[0]!])
      await expect(listen(viewer, groupId)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    for (const id of [newId(), 'x'])
      await expect(listen(students[1]!, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(listen(null, groupId)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('ends when the viewer leaves, with the reason and nothing of after that', async () => {
    const { groupId, teacher, students, enrollments } = await givenRoom(under);
    const [leaving, staying] = [await listen(students[0]!, groupId), await listen(students[1]!, groupId)];
    await say(under, teacher, groupId, 'Before');
    expect(seqs(await take(leaving, 1))).toEqual([1]);
    const waiting = leaving.next();
    await drop(under, enrollments[0]!);
    await say(under, teacher, groupId, 'After');
    expect((await waiting).value).toMatchObject({ errors: [{ extensions: { code: 'MEMBERSHIP_ENDED' } }] });
    expect((await leaving.next()).done).toBe(true);
    expect(await take(staying, 3)).toMatchObject([
      { message: { seq: 1 } },
      { __typename: 'AudienceChanged' },
      { message: { seq: 2 } },
    ]);
  });

  it('tells who has not yet read what was said before they left nothing any more', async () => {
    const { groupId, teacher, students, enrollments } = await givenRoom(under);
    const stream = await listen(students[0]!, groupId);
    await say(under, teacher, groupId, 'Before');
    await drop(under, enrollments[0]!);
    expect((await stream.next()).value).toMatchObject({
      errors: [{ extensions: { code: 'MEMBERSHIP_ENDED' } }],
    });
  });

  it('lets who returns read everything', async () => {
    const { groupId, teacher, students, enrollments } = await givenRoom(under);
    const { cursor } = await roomOf(under, students[0]!, groupId);
    await drop(under, enrollments[0]!);
    await say(under, teacher, groupId, 'While away');
    await enrollAgain(under, enrollments[0]!);
    const events = await take(await listen(students[0]!, groupId, cursor), 3);
    expect(events.map(({ __typename }) => __typename)).toEqual([
      'AudienceChanged',
      'MessageSent',
      'AudienceChanged',
    ]);
    expect((await roomOf(under, students[0]!, groupId)).messages.nodes).toMatchObject([
      { body: 'While away' },
    ]);
  });

  it('tells the gateway when the audience changes, without taking a number', async () => {
    const { groupId, teacher, students, enrollments, course } = await givenRoom(under);
    const { audience, cursor } = await roomOf(under, teacher, groupId);
    const stream = await listen(teacher, groupId, cursor);
    await drop(under, enrollments[0]!);
    const [changed] = await take(stream, 1);
    expect(changed.__typename).toBe('AudienceChanged');
    expect(changed.audience).not.toBe(audience);
    await drop(under, enrollments[0]!);
    await under.publish(CourseChanged, { ...course, version: 2, title: 'Renamed' });
    await say(under, students[1]!, groupId, 'Hello');
    expect(await take(stream, 1)).toMatchObject([{ message: { seq: 1 }, audience: changed.audience }]);
  });

  it('ends for everybody when the course is deleted', async () => {
    const { groupId, course, teacher, students } = await givenRoom(under);
    const admin = testViewer({ roles: ['ADMIN'] });
    const streams = await Promise.all(
      [teacher, students[0]!, admin].map((viewer) => listen(viewer, groupId)),
    );
    await under.publish(CourseChanged, { ...course, version: 2, deleted: true });
    for (const stream of streams)
      expect((await stream.next()).value).toMatchObject({
        errors: [{ extensions: { code: 'MEMBERSHIP_ENDED' } }],
      });
  });

  it('ends at once when nobody listens any more', async () => {
    const { groupId, teacher } = await givenRoom(under, 0);
    const stream = await listen(teacher, groupId);
    const next = stream.next();
    await stream.return();
    expect((await next).done).toBe(true);
  });

  it('reads one statement for each look, however many events there are, and asks for memberships only when they changed', async () => {
    const { groupId, teacher } = await givenRoom(under, 0);
    const { cursor } = await roomOf(under, teacher, groupId);
    for (let count = 0; count < 50; count += 1) await say(under, teacher, groupId, `${count}`);
    const stream = await listen(teacher, groupId, cursor);
    await noticesHandled(under);
    const statements = await under.statementsOf(async () => void (await take(stream, 50)));
    expect(statements.filter((sql) => sql.includes('chat_event'))).toHaveLength(1);
    expect(statements.filter((sql) => sql.includes('chat_member'))).toHaveLength(0);
  });

  it('reads nothing for what its hint has brought, the room included, and tells the same as the log', async () => {
    const { groupId, teacher, students } = await givenRoom(under);
    const listenTo = async (viewer: Viewer, after?: string) => {
      const stream = await under.subscribe(
        viewer,
        `subscription ($groupId: ID!, $after: String) { chatEvents(groupId: $groupId, after: $after) {
          cursor audience ... on MessageSent { message { ...All } } ... on MessageEdited { message { ...All } }
          ... on MessageDeleted { message { ...All } } } }
        fragment All on Message { id seq clientId body sentAt editedAt deletedAt sender { id }
          group { id kind title cursor course { id } } }`,
        { groupId, after },
      );
      opened.push(stream);
      return stream;
    };
    const { cursor } = await roomOf(under, students[0]!, groupId);
    const first = await say(under, teacher, groupId, 'First');
    const live = await listenTo(students[0]!, cursor);
    const [begun] = await take(live, 1);
    const events: any[] = [];
    const act = async (text: string) => {
      await edit(teacher, first.id, text);
      const second = await say(under, teacher, groupId, 'Second');
      await remove(teacher, second.id);
    };
    await noticesHandled(under);
    const heard = await under.statementsOf(async () => {
      await act('Edited');
      events.push(...(await take(live, 3)));
    });
    const replayed = await take(await listenTo(students[1]!, begun.cursor), 3);
    await live.return();
    expect(heard).toHaveLength((await under.statementsOf(() => act('Edited again'))).length);
    const { title, kind, course } = (await roomOf(under, teacher, groupId)) as any;
    expect(events.map(({ message }) => message.group)).toMatchObject(
      events.map(({ cursor: at }) => ({ id: groupId, kind, title, course, cursor: at })),
    );
    const now = ({ message: { group: _group, ...message }, ...event }: any) => ({ ...event, message });
    // What the log tells is the message as it is by now.
    expect(now(events[2])).toEqual(now(replayed[2]));
    expect(now(events[0])).toEqual(now(replayed[0]));
  });

  it('catches up within a second when the hint is lost', async () => {
    const { groupId, teacher } = await givenRoom(under, 0);
    const stream = await listen(teacher, groupId);
    const next = stream.next();
    const em = under.subgraph.orm.em.fork();
    const { id } = await say(under, teacher, groupId, 'Heard');
    await next;
    const lost = stream.next();
    await em.execute(
      `insert into messaging.chat_event (group_id, seq, kind, message_id, audience, occurred_at)
       select id, last_seq + 1, 'EDITED', ?, audience, now() from messaging.chat_group where id = ?`,
      [id, groupId],
    );
    await em.execute('update messaging.chat_group set last_seq = last_seq + 1 where id = ?', [groupId]);
    expect(only((await lost).value!)).toMatchObject({ __typename: 'MessageEdited', message: { id } });
  });
});
