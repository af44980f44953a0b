import { CourseChanged } from '@training-center/courses/contract';
import { EnrollmentChanged } from '@training-center/enrollments/contract';
import { InstructorChanged } from '@training-center/profiles/contract';
import { consumer } from '@training-center/shared/events/consumer';
import type { PayloadOf } from '@training-center/shared/events/message';
import { Notice } from '@training-center/shared/events/notice';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
  type UnderTestOptions,
} from '@training-center/shared/testing/subgraph-under-test';
import scheduling from '../../src/subgraph.js';

export type Course = PayloadOf<typeof CourseChanged>;
export type Enrollment = PayloadOf<typeof EnrollmentChanged>;
export type Told = PayloadOf<typeof Notice>;

/** A clock that tests move. */
export class TestClock {
  #now: Date;

  constructor(start: string) {
    this.#now = new Date(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  set(at: string | Date): void {
    this.#now = new Date(at);
  }

  pass(minutes: number): void {
    this.#now = new Date(+this.#now + minutes * 60_000);
  }
}

export interface World {
  readonly under: SubgraphUnderTest;
  readonly clock: TestClock;
  /** What people were told, each effect once, as messaging would. */
  readonly notices: Told[];
}

export async function schedulingWorld(
  start = '2027-01-04T09:00:00Z',
  options: UnderTestOptions = {},
): Promise<World> {
  const clock = new TestClock(start);
  const under = await subgraphUnderTest(scheduling, {
    clock,
    ...options,
    env: { PUBLIC_URL: 'http://localhost:4000', ...options.env },
  });
  const notices: Told[] = [];
  const keep = consumer({
    name: Notice.name,
    message: Notice,
    handle: async (_tx, told) => void notices.push(told),
  });
  await under.standIn([keep]);
  return { under, clock, notices };
}

export async function givenInstructor(
  { under }: World,
  overrides: Partial<PayloadOf<typeof InstructorChanged>> = {},
): Promise<Viewer & { instructorId: string }> {
  const viewer = testViewer();
  const instructorId = newId();
  await under.publish(InstructorChanged, {
    instructorId,
    userId: viewer.userId,
    version: 1,
    username: viewer.username,
    canTeach: true,
    ...overrides,
  });
  return { ...viewer, instructorId };
}

export async function givenCourse(
  { under }: World,
  host: { userId: string; instructorId: string },
  overrides: Partial<Course> = {},
): Promise<Course> {
  const courseId = overrides.courseId ?? newId();
  const course: Course = {
    courseId,
    version: 1,
    instructorId: host.instructorId,
    instructorUserId: host.userId,
    slug: `course-${courseId}`,
    title: 'Graphs for everybody',
    status: 'PUBLISHED',
    deleted: false,
    price: { amount: 0, currency: 'EUR' },
    capacity: null,
    modules: [],
    ...overrides,
  };
  await under.publish(CourseChanged, course);
  return course;
}

export async function givenEnrollment(
  { under, clock }: World,
  course: Course,
  viewer: Viewer = testViewer(),
  overrides: Partial<Enrollment> = {},
): Promise<Viewer & { studentId: string; enrollment: Enrollment }> {
  const enrollment: Enrollment = {
    enrollmentId: newId(),
    version: 1,
    courseId: course.courseId,
    studentId: newId(),
    userId: viewer.userId,
    status: 'ACTIVE',
    enrolledAt: clock.now().toISOString(),
    completedAt: null,
    ...overrides,
  };
  await under.publish(EnrollmentChanged, enrollment);
  return { ...viewer, studentId: enrollment.studentId, enrollment };
}

export const SCHEDULE = `mutation ($input: ScheduleSessionInput!) {
  scheduleSession(input: $input) {
    liveSession { id title status startsAt endsAt timeZone localStart timeShift durationMinutes capacity version
      meetingProvider course { id } host { id } }
    userErrors { __typename code message path
      ... on HostDoubleBooked { startsAt endsAt session { id title } } }
  }
}`;
export const CREATE_SERIES = `mutation ($input: CreateRecurringScheduleInput!) {
  createRecurringSchedule(input: $input) {
    recurringSchedule { id rrule timeZone localStart durationMinutes version
      sessions(first: 100) { nodes { id startsAt localStart timeShift version } } }
    userErrors { __typename code message path
      ... on HostDoubleBooked { startsAt endsAt session { id title } } }
  }
}`;
export const RESCHEDULE = `mutation ($input: RescheduleSessionInput!) {
  rescheduleSession(input: $input) {
    liveSession { id startsAt endsAt localStart timeZone version detached recurringSchedule { id rrule } }
    userErrors { __typename code message path ... on Conflict { currentVersion } }
  }
}`;
export const CANCEL = `mutation ($input: CancelSessionInput!) {
  cancelSession(input: $input) { liveSession { id status version } userErrors { __typename code path } }
}`;
export const JOIN = `mutation ($input: JoinSessionInput!) {
  joinSession(input: $input) { joinUrl userErrors { __typename code ... on TooEarly { opensAt } ... on SessionFull { capacity } } }
}`;

/** A session of a course, an hour on Tuesday at 18:00 in Berlin unless told otherwise. */
export function sessionInput({ courseId }: Course, overrides: Record<string, unknown> = {}) {
  return {
    courseId,
    title: 'Office hour',
    startsAt: '2027-01-12T18:00:00',
    timeZone: 'Europe/Berlin',
    durationMinutes: 60,
    ...overrides,
  };
}

export interface Made {
  readonly id: string;
  readonly startsAt: string;
  readonly localStart: string;
  readonly version: number;
}

/** Schedules and answers the session. */
export async function givenSession(
  { under }: World,
  host: Viewer,
  course: Course,
  overrides: Record<string, unknown> = {},
): Promise<Made> {
  const { data, errors } = await under.run(host, SCHEDULE, { input: sessionInput(course, overrides) });
  const session = data?.scheduleSession.liveSession;
  if (!session) throw new Error(`Not scheduled: ${JSON.stringify(errors ?? data)}`);
  return session;
}

export async function givenSeries(
  { under }: World,
  host: Viewer,
  course: Course,
  overrides: Record<string, unknown> = {},
): Promise<{ id: string; sessions: Made[] }> {
  const input = sessionInput(course, { rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=6', ...overrides });
  const { data, errors } = await under.run(host, CREATE_SERIES, { input });
  const made = data?.createRecurringSchedule.recurringSchedule;
  if (!made) throw new Error(`Not scheduled: ${JSON.stringify(errors ?? data)}`);
  return { id: made.id, sessions: made.sessions.nodes };
}

/** The rows of every table that a refused call must leave as they were. */
export async function everything({ under }: World): Promise<unknown> {
  const em = under.subgraph.orm.em.fork();
  const tables = [
    'live_session',
    'recurring_schedule',
    'session_meeting',
    'session_seat',
    'session_attendance',
  ];
  const rows = await Promise.all(
    tables.map((table) => em.execute(`select * from scheduling.${table} order by 1`)),
  );
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]]));
}
