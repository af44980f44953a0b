import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  completeLessons,
  enrollmentsUnderTest,
  givenCourse,
  givenEnrollment,
  givenStudent,
  lessonIdsOf,
} from './factories/world.js';

const MINE = `query ($r: [_Any!]!, $first: Int, $after: String, $status: EnrollmentStatus) {
  _entities(representations: $r) { ... on Viewer {
    enrollments(first: $first, after: $after, status: $status) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes {
        id status enrolledAt completedAt course { id }
        progress { percent completedLessons totalLessons nextLesson { id } modules { module { id } percent } }
        certificate { code issuedAt }
        payment { reference }
      }
    }
    certificates(first: 10) { nodes { code courseTitle issuedAt } pageInfo { hasNextPage } }
  } }
}`;

describe('my learning', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await enrollmentsUnderTest();
  });
  afterAll(() => under.stop());

  const mine = async (viewer: Viewer, variables: Record<string, unknown> = {}) => {
    const answer = await under.run(viewer, MINE, {
      r: [{ __typename: 'Viewer', id: viewer.userId }],
      ...variables,
    });
    return { errors: answer.errors, viewer: answer.data?._entities[0] };
  };

  async function learnerOf(count: number) {
    const student = await givenStudent(under);
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const course = await givenCourse(under, { title: `Course ${index}` });
      ids.unshift(await givenEnrollment(under, student, course));
      await completeLessons(under, student, lessonIdsOf(course).slice(0, index === 0 ? 3 : 1));
    }
    return { student, ids };
  }

  it('lists the own enrollments, newest first, page by page, by status', async () => {
    const { student, ids } = await learnerOf(5);
    const { ids: foreign } = await learnerOf(1);

    const first = await mine(student, { first: 2 });
    expect(first.errors).toBeUndefined();
    expect(first.viewer.enrollments.totalCount).toBe(5);
    expect(first.viewer.enrollments.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    expect(first.viewer.enrollments.nodes[0]).toMatchObject({
      status: 'ACTIVE',
      progress: { percent: 33, completedLessons: 1, totalLessons: 3 },
      certificate: null,
      payment: null,
    });
    const { endCursor } = first.viewer.enrollments.pageInfo;
    const second = await mine(student, { first: 3, after: endCursor });
    expect(second.viewer.enrollments.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2));
    expect(second.viewer.enrollments.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(second.viewer.enrollments.nodes).not.toContainEqual(expect.objectContaining({ id: foreign[0] }));

    const completed = await mine(student, { status: 'COMPLETED' });
    expect(completed.viewer.enrollments).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          id: ids.at(-1),
          progress: { percent: 100, nextLesson: null },
          certificate: { code: expect.any(String) },
        },
      ],
    });
    expect(completed.viewer.certificates).toEqual({
      nodes: [{ ...completed.viewer.enrollments.nodes[0].certificate, courseTitle: 'Course 0' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('goes on working for a course that is deleted', async () => {
    const student = await givenStudent(under);
    const course = await givenCourse(under);
    await givenEnrollment(under, student, course);
    await under.publish(CourseChanged, { ...course, version: 2, deleted: true });

    const { viewer, errors } = await mine(student);

    expect(errors).toBeUndefined();
    expect(viewer.enrollments.nodes).toMatchObject([
      { course: { id: course.courseId }, progress: { percent: 0 } },
    ]);
  });

  it('is nobody else’s, not even an admin’s', async () => {
    const { student } = await learnerOf(1);
    for (const other of [null, testViewer(), testViewer({ roles: ['ADMIN'] })]) {
      const { data } = await under.run(other, MINE, { r: [{ __typename: 'Viewer', id: student.userId }] });
      expect(data).toEqual({ _entities: [null] });
    }
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'x' }, 'after'],
    [{ after: Buffer.from(JSON.stringify(['roster:x:null', newId()])).toString('base64url') }, 'after'],
    [
      {
        after: Buffer.from(JSON.stringify(['enrollments-of-viewer:null', "' or 1=1"])).toString('base64url'),
      },
      'after',
    ],
  ])('refuses %j', async (variables, argument) => {
    const { errors } = await mine(await givenStudent(under), variables);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });

  it('uses the same seven statements for 1, 20 and 100 enrollments', async () => {
    const student = await givenStudent(under);
    await insertMany(student.studentId, student.userId, 110);
    for (const first of [1, 20, 100]) {
      const answers: Awaited<ReturnType<typeof mine>>[] = [];
      const statements = await under.statementsOf(async () => answers.push(await mine(student, { first })));
      expect(answers[0]!.viewer.enrollments.nodes).toHaveLength(first);
      expect(answers[0]!.viewer.enrollments.nodes[0].progress.percent).toBe(50);
      expect(statements.map(tableOf).toSorted()).toEqual([
        'certificate',
        'certificate',
        'course_projection',
        'enrollment',
        'enrollment',
        'lesson_progress',
        'payment',
      ]);
    }
  });

  /** Enrolments in courses of two lessons, one of them done; straight into the tables, for there are many. */
  async function insertMany(studentId: string, userId: string, count: number) {
    const em = under.subgraph.orm.em.fork();
    const enrollmentIds = Array.from({ length: count }, () => newId()).toSorted();
    for (const [index, enrollmentId] of enrollmentIds.entries()) {
      const [courseId, moduleId, done, open] = Array.from({ length: 4 }, () => newId());
      const modules = [{ id: moduleId, lessons: [done, open].map((id) => ({ id, kind: 'TEXT' })) }];
      await em.execute(
        `insert into enrollments.course_projection values (?, 1, ?, 'T', 'PUBLISHED', false, 0, 'EUR', null, ?, ?)`,
        [courseId, newId(), JSON.stringify(modules), `{${done},${open}}`],
      );
      const status = index % 2 === 0 ? 'ACTIVE' : 'PENDING_PAYMENT';
      await em.execute(
        `insert into enrollments.enrollment (id, created_at, updated_at, course_id, student_id, user_id, status)
         values (?, now(), now(), ?, ?, ?, ?)`,
        [enrollmentId, courseId, studentId, userId, status],
      );
      await em.execute(
        `insert into enrollments.lesson_progress (id, created_at, updated_at, enrollment_id, lesson_id, state)
         values (?, now(), now(), ?, ?, 'COMPLETED')`,
        [newId(), enrollmentId, done],
      );
    }
  }
});

function tableOf(statement: string): string {
  return /from "?enrollments"?\."?(\w+)/.exec(statement)?.[1] ?? statement;
}
