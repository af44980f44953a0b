import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { operations } from '@training-center/shared/testing/operations';
import { until } from '@training-center/shared/testing/until';
import { ApiClient } from '../src/api-client.js';
import { publishedCourse, type TestCourse } from '../src/courses.js';
import { type LiveClient, liveClient, openStream } from '../src/live-client.js';
import { type Instructor, newInstructor, newStudent, type Student } from '../src/people.js';
import { shapes, startPlatform, type TestPlatform } from '../src/platform-process.js';

const GROUP_OF = `query ($id: ID!) { course(id: $id) { chatGroup { id cursor unreadCount } } }`;

/** Two complete platforms on one database: whoever sends here is heard there. */
describe.each(shapes)("a phone's day, %s", (shape) => {
  let platform: TestPlatform;
  let instructor: Instructor;
  let student: Student;
  let course: TestCourse;
  let groupId: string;
  const opened: LiveClient[] = [];

  beforeAll(async () => {
    platform = await startPlatform(shape, { copies: 2 });
    const visitor = new ApiClient(platform.urls[0]!);
    instructor = await newInstructor(visitor);
    student = await newStudent(visitor);
    course = await publishedCourse(instructor.api, { title: `Graphs by phone, ${shape}` });
    await student.api.must('Enroll', { input: { courseId: course.id } });
    groupId = await until(async () => (await student.api.must(GROUP_OF, { id: course.id })).chatGroup?.id);
  }, 120_000);
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
  });
  afterAll(() => platform?.stop());

  /** The phone is served by the second platform; people send through the first. */
  const phone = (token: string | undefined = student.api.token): LiveClient => {
    const client = liveClient(platform.urls[1]!, token);
    opened.push(client);
    return client;
  };
  let sent = 0;
  const say = async (body: string, from: ApiClient = instructor.api) =>
    (await from.must('SendMessage', { input: { groupId, clientId: `c-${(sent += 1)}-${shape}`, body } }))
      .message;
  const bodies = (events: readonly { message?: { body: string } }[]) =>
    events.map(({ message }) => message?.body);
  const cursorNow = async () =>
    (await student.api.must('ChatHistory', { groupId, last: 1 })).cursor as string;

  it('shows a message of another process at once, with what other domains know of its sender and course', async () => {
    const stream = openStream(phone(), 'ChatEvents', { groupId, after: await cursorNow() });
    const message = await say('Good morning');
    await until(() => stream.events.length === 1);
    expect(stream.events).toEqual([
      {
        __typename: 'MessageSent',
        cursor: expect.any(String),
        message: {
          id: message.id,
          seq: message.seq,
          body: 'Good morning',
          sentAt: message.sentAt,
          editedAt: null,
          deletedAt: null,
          sender: { id: instructor.userId, username: instructor.username },
          group: { course: { title: `Graphs by phone, ${shape}` } },
        },
      },
    ]);
  });

  it('loses the connection, comes back with its last cursor, and has missed nothing and seen nothing twice', async () => {
    const first = phone();
    const before = openStream(first, 'ChatEvents', { groupId, after: await cursorNow() });
    await say('one');
    await until(() => before.events.length === 1);
    first.cut();
    expect((await before.ended).reason).toBe('lost');

    const two = await say('two');
    await instructor.api.must('EditMessage', { input: { messageId: two.id, body: 'two, mended' } });
    const three = await say('three');
    await instructor.api.must('DeleteMessage', { input: { messageId: three.id } });

    const after = openStream(phone(), 'ChatEvents', { groupId, after: before.events[0].cursor });
    await until(() => after.events.length === 4);
    await say('four');
    await until(() => after.events.length === 5);
    expect(after.events.map(({ __typename }) => __typename)).toEqual([
      'MessageSent',
      'MessageEdited',
      'MessageSent',
      'MessageDeleted',
      'MessageSent',
    ]);
    expect(new Set([before, after].flatMap(({ events }) => events).map(({ cursor }) => cursor)).size).toBe(6);
    expect(after.events[3].message).toEqual({ id: three.id, deletedAt: expect.any(String) });
    expect(after.events[4].message.body).toBe('four');
  });

  it('says so when it cannot go on where a cursor points', async () => {
    const stream = openStream(phone(), 'ChatEvents', { groupId, after: 'bm93aGVyZQ' });
    await until(() => stream.events.length === 1);
    expect(stream.events[0]).toEqual({ __typename: 'Discontinuity', cursor: expect.any(String) });
    await say('and on it goes');
    await until(() => stream.events.length === 2);
    expect(bodies(stream.events)).toEqual([undefined, 'and on it goes']);
  });

  it('is served alike to a client of Apollo', async () => {
    const { client: socket } = phone();
    const apollo = new ApolloClient({ cache: new InMemoryCache(), link: new GraphQLWsLink(socket) });
    const seen: unknown[] = [];
    const subscription = apollo
      .subscribe({
        query: gql(operations.get('ChatEvents')!),
        variables: { groupId, after: await cursorNow() },
      })
      .subscribe({ next: ({ data }) => seen.push(data), error: (error) => seen.push(error) });
    await say('Hello, Apollo');
    await until(() => seen.length === 1);
    expect(seen[0]).toMatchObject({
      chatEvents: { message: { body: 'Hello, Apollo', sender: { username: instructor.username } } },
    });
    const { data } = await apollo.query({ query: gql`{ viewer { username } }` });
    expect(data).toMatchObject({ viewer: { username: student.username } });
    subscription.unsubscribe();
    apollo.stop();
  });

  it('tells of a mention and of a certificate as they happen, and after them what was missed', async () => {
    const { notificationCursor } = await student.api.must('MyNotifications', { first: 1 });
    const stream = openStream(phone(), 'NotificationEvents', { after: notificationCursor });
    await say(`Look here, @${student.username}`);
    await until(() => stream.events.length === 1);
    expect(stream.events[0]).toMatchObject({
      __typename: 'NotificationAdded',
      notification: { type: 'MENTIONED', course: { title: `Graphs by phone, ${shape}` } },
    });
    stream.stop();
    await student.api.must('CompleteLesson', { input: { lessonId: course.lessonIds[0] } });
    const later = openStream(phone(), 'NotificationEvents', { after: stream.events[0].cursor });
    const types = () => later.events.flatMap(({ notification }) => notification?.type ?? []);
    await until(() => types().includes('CERTIFICATE_ISSUED') && types().includes('COURSE_COMPLETED'));
    const { unreadNotificationCount } = await student.api.must('MyNotifications', { first: 20 });
    expect(unreadNotificationCount).toBeGreaterThanOrEqual(3);
  });

  it('hears nothing more of a course that it has left, and is told why', async () => {
    const leaver = await newStudent(new ApiClient(platform.urls[0]!));
    const { enrollment } = await leaver.api.must('Enroll', { input: { courseId: course.id } });
    await until(async () => (await leaver.api.must(GROUP_OF, { id: course.id })).chatGroup?.id);
    const [leaving, staying] = [leaver.api.token, student.api.token].map((token) =>
      openStream(phone(token), 'ChatEvents', { groupId }),
    ) as [ReturnType<typeof openStream>, ReturnType<typeof openStream>];
    await until(async () => {
      await say('before');
      return leaving.events.length > 0 && staying.events.length > 0;
    });
    await leaver.api.must('DropEnrollment', { input: { enrollmentId: enrollment.id } });
    await say('after');
    expect((await leaving.ended).reason).toBe('completed');
    expect(leaving.errors.map(({ extensions }) => extensions?.code)).toEqual(['MEMBERSHIP_ENDED']);
    await until(() => bodies(staying.events).includes('after'));
    expect(bodies(leaving.events)).not.toContain('after');
    const again = openStream(phone(leaver.api.token), 'ChatEvents', { groupId });
    await again.ended;
    expect(again.errors.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND']);
  });

  it('is cut off when its session is revoked', async () => {
    const { session } = await student.api.must('LogIn', {
      input: { login: student.username, password: student.password },
    });
    const stream = openStream(phone(session.accessToken), 'ChatEvents', { groupId });
    await until(async () => {
      await say('are you there?');
      return stream.events.length > 0;
    });
    await student.api.as(session.accessToken).must('LogOut');
    const { reason, detail } = await stream.ended;
    expect([reason, (detail as { code: number }).code]).toEqual(['lost', 4401]);
  });

  it('lets nobody in who is not a member, or whose token is no good', async () => {
    const stranger = await newStudent(new ApiClient(platform.urls[0]!));
    const stream = openStream(phone(stranger.api.token), 'ChatEvents', { groupId });
    await stream.ended;
    expect(stream.errors.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND']);
    const forged = openStream(phone(`${student.api.token}x`), 'ChatEvents', { groupId });
    expect(await forged.ended).toMatchObject({ reason: 'lost', detail: { code: 4403 } });
  });
});
