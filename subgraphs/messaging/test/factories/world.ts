import { UserChanged } from '@training-center/accounts/contract';
import { CourseChanged } from '@training-center/courses/contract';
import { EnrollmentChanged } from '@training-center/enrollments/contract';
import type { PayloadOf } from '@training-center/shared/events/message';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import type { Answer, SubgraphClient } from '@training-center/shared/testing/subgraph-client';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
  type UnderTestOptions,
} from '@training-center/shared/testing/subgraph-under-test';
import messaging from '../../src/subgraph.js';

export type Course = PayloadOf<typeof CourseChanged>;
export type Enrollment = PayloadOf<typeof EnrollmentChanged>;

/** A mutation must not wait for what nobody handles here. */
export function messagingUnderTest(options: UnderTestOptions = {}): Promise<SubgraphUnderTest> {
  return subgraphUnderTest(messaging, { ...options, env: { SETTLE_MS: '0', ...options.env } });
}

export function courseData(overrides: Partial<Course> = {}): Course {
  return {
    courseId: newId(),
    version: 1,
    instructorId: newId(),
    instructorUserId: newId(),
    slug: `course-${newId()}`,
    title: 'Graphs for everybody',
    status: 'PUBLISHED',
    deleted: false,
    price: { amount: 0, currency: 'EUR' },
    capacity: null,
    modules: [],
    ...overrides,
  };
}

export function enrollmentData(
  course: Course,
  viewer: Viewer,
  overrides: Partial<Enrollment> = {},
): Enrollment {
  return {
    enrollmentId: newId(),
    version: 1,
    courseId: course.courseId,
    studentId: newId(),
    userId: viewer.userId,
    status: 'ACTIVE',
    enrolledAt: null,
    completedAt: null,
    ...overrides,
  };
}

/** Somebody whom messaging knows by name. */
export async function givenPerson(under: SubgraphUnderTest, options: Partial<Viewer> = {}): Promise<Viewer> {
  const viewer = testViewer(options);
  const { userId, username } = viewer;
  await under.publish(UserChanged, { userId, username, version: 1, status: 'ACTIVE' });
  return viewer;
}

export interface Room {
  readonly groupId: string;
  readonly course: Course;
  readonly teacher: Viewer;
  readonly students: Viewer[];
  readonly enrollments: Enrollment[];
}

/** The room of a published course with a teacher and so many students. */
export async function givenRoom(
  under: SubgraphUnderTest,
  studentCount = 2,
  options: { teacher?: Viewer; title?: string } = {},
): Promise<Room> {
  const { teacher = await givenPerson(under), ...overrides } = options;
  const course = courseData({ instructorUserId: teacher.userId, ...overrides });
  await under.publish(CourseChanged, course);
  const students: Viewer[] = [];
  const enrollments: Enrollment[] = [];
  for (let count = 0; count < studentCount; count += 1) {
    const student = await givenPerson(under);
    const enrollment = enrollmentData(course, student);
    await under.publish(EnrollmentChanged, enrollment);
    students.push(student);
    enrollments.push(enrollment);
  }
  return { groupId: await groupIdOf(under, teacher, course), course, teacher, students, enrollments };
}

async function groupIdOf(under: SubgraphUnderTest, viewer: Viewer, { courseId }: Course): Promise<string> {
  const { data } = await under.entity(viewer, 'Course', { id: courseId }, 'chatGroup { id }');
  return data._entities[0].chatGroup.id;
}

export async function drop(under: SubgraphUnderTest, enrollment: Enrollment, version = 2): Promise<void> {
  await under.publish(EnrollmentChanged, { ...enrollment, version, status: 'DROPPED' });
}

export async function enrollAgain(
  under: SubgraphUnderTest,
  enrollment: Enrollment,
  version = 3,
): Promise<void> {
  await under.publish(EnrollmentChanged, { ...enrollment, version, status: 'ACTIVE' });
}

const PARTS =
  'message { id seq body sentAt editedAt deletedAt clientId sender { id } mentions { id } } userErrors { __typename code path }';
export const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { ${PARTS} } }`;
export const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { ${PARTS} } }`;
export const DELETE = `mutation ($input: DeleteMessageInput!) { deleteMessage(input: $input) { ${PARTS} } }`;

/** The only field of an answer's data. @throws when the answer has errors. */
export function only({ data, errors }: Answer): any {
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0];
}

/** Sends and answers the message. */
export async function say(
  client: Pick<SubgraphClient, 'run'>,
  viewer: Viewer,
  groupId: string,
  body: string,
  clientId: string = newId(),
): Promise<any> {
  const { message, userErrors } = only(
    await client.run(viewer, SEND, { input: { groupId, clientId, body } }),
  );
  if (!message) throw new Error(`Not sent: ${JSON.stringify(userErrors)}`);
  return message;
}

export const EVENTS = `subscription ($groupId: ID!, $after: String) {
  chatEvents(groupId: $groupId, after: $after) {
    __typename cursor audience
    ... on MessageSent { message { id seq body deletedAt sender { id } clientId } }
    ... on MessageEdited { message { id seq body editedAt deletedAt sender { id } } }
    ... on MessageDeleted { message { id seq body deletedAt sender { id } } }
    ... on Discontinuity { reason }
  }
}`;

export const ROOM = `query ($id: ID!, $last: Int, $before: String, $first: Int, $after: String) {
  chatGroup(id: $id) {
    id kind status title cursor audience unreadCount unreadMentionCount lastReadSeq
    course { id }
    lastMessage { id }
    members(first: 50) { totalCount nodes { id } }
    messages(last: $last, before: $before, first: $first, after: $after) {
      pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
      nodes { id seq body editedAt deletedAt sender { id } mentions { id } }
    }
  }
}`;

export async function roomOf(
  client: Pick<SubgraphClient, 'run'>,
  viewer: Viewer,
  id: string,
  page: Record<string, unknown> = { last: 100 },
): Promise<any> {
  return only(await client.run(viewer, ROOM, { id, ...page }));
}

/** Rows of every table that a refused call must leave as they were. */
export async function everything(under: SubgraphUnderTest): Promise<unknown> {
  const em = under.subgraph.orm.em.fork();
  const tables = ['chat_group', 'chat_member', 'chat_message', 'chat_mention', 'chat_event'];
  const rows = await Promise.all(
    tables.map((table) => em.execute(`select * from messaging.${table} order by 1, 2`)),
  );
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]]));
}
