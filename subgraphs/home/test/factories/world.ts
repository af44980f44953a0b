import { CourseChanged } from '@training-center/courses/contract';
import { CertificateChanged, EnrollmentChanged } from '@training-center/enrollments/contract';
import type { PayloadOf } from '@training-center/shared/events/message';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import type { SubgraphClient } from '@training-center/shared/testing/subgraph-client';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
  type UnderTestOptions,
} from '@training-center/shared/testing/subgraph-under-test';
import home from '../../src/subgraph.js';

export type Course = PayloadOf<typeof CourseChanged>;
export type Enrollment = PayloadOf<typeof EnrollmentChanged>;
export type Certificate = PayloadOf<typeof CertificateChanged>;

/** An id that names nothing. */
export const UNKNOWN = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Nobody takes the notices to people here: a mutation must not wait for that. */
export function homeUnderTest(options: UnderTestOptions = {}): Promise<SubgraphUnderTest> {
  return subgraphUnderTest(home, { ...options, env: { SETTLE_MS: '0', ...options.env } });
}

export const anAdmin = (): Viewer => testViewer({ roles: ['ADMIN'] });

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

export function enrollmentData(overrides: Partial<Enrollment> = {}): Enrollment {
  return {
    enrollmentId: newId(),
    version: 1,
    courseId: newId(),
    studentId: newId(),
    userId: newId(),
    status: 'ACTIVE',
    enrolledAt: '2026-11-01T12:00:00.000Z',
    completedAt: null,
    ...overrides,
  };
}

export function certificateData(overrides: Partial<Certificate> = {}): Certificate {
  return {
    certificateId: newId(),
    version: 1,
    code: 'ABCDEFGHJKMNPQRSTVWX',
    enrollmentId: newId(),
    courseId: newId(),
    userId: newId(),
    courseTitle: 'Graphs for everybody',
    status: 'VALID',
    issuedAt: '2026-11-02T12:00:00.000Z',
    ...overrides,
  };
}

export async function givenCourse(
  under: SubgraphUnderTest,
  overrides: Partial<Course> = {},
): Promise<Course> {
  const course = courseData(overrides);
  await under.publish(CourseChanged, course);
  return course;
}

/** Somebody who is on the course. */
export async function givenStudent(
  under: SubgraphUnderTest,
  { courseId }: Pick<Course, 'courseId'>,
  overrides: Partial<Enrollment> = {},
): Promise<Viewer> {
  const viewer = testViewer(overrides.userId ? { userId: overrides.userId } : {});
  await under.publish(EnrollmentChanged, enrollmentData({ courseId, userId: viewer.userId, ...overrides }));
  return viewer;
}

export const REVIEW = `mutation ($input: ReviewCourseInput!) {
  reviewCourse(input: $input) {
    review { id rating body state hiddenReason version author { id } course { id rating { average count } } }
    userErrors { __typename code path }
  }
}`;
export const DELETE = `mutation ($input: DeleteReviewInput!) {
  deleteReview(input: $input) { course { id rating { average count } } userErrors { code path } }
}`;
export const HIDE = `mutation ($input: HideReviewInput!) {
  hideReview(input: $input) { review { id state hiddenReason } userErrors { code path } }
}`;
export const SHOW = `mutation ($input: ShowReviewInput!) {
  showReview(input: $input) { review { id state hiddenReason } userErrors { code path } }
}`;

/** Reviews and answers the review's id. */
export async function givenReview(
  { run }: Pick<SubgraphClient, 'run'>,
  viewer: Viewer,
  { courseId }: Pick<Course, 'courseId'>,
  text: { rating: number; body?: string } = { rating: 4, body: 'Clear.' },
): Promise<string> {
  const { data, errors } = await run(viewer, REVIEW, { input: { courseId, ...text } });
  const id = data?.reviewCourse.review?.id;
  if (!id) throw new Error(`Not reviewed: ${JSON.stringify(errors ?? data)}`);
  return id;
}

export const sql = <T extends object[]>(
  under: SubgraphUnderTest,
  text: string,
  ...values: unknown[]
): Promise<T> => under.subgraph.orm.em.fork().execute<T>(text, values);

/** Rows of every table that a refused call must leave as they were. */
export async function everything(under: SubgraphUnderTest): Promise<unknown> {
  const tables = ['review', 'course_rating', 'featured_list', 'announcement', 'platform_figures'];
  return Promise.all(tables.map((table) => sql(under, `select * from home.${table} order by 1`)));
}

/** Runs `work` and answers what it answers, once it is clear that it changed nothing. */
export async function changingNothing<T>(under: SubgraphUnderTest, work: () => Promise<T>): Promise<T> {
  const before = await everything(under);
  const answer = await work();
  const after = await everything(under);
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    throw new Error(`Something changed: ${JSON.stringify({ before, after })}`);
  }
  return answer;
}
