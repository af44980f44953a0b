import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  completeLessons,
  type Course,
  enrollmentsUnderTest,
  givenCourse,
  givenEnrollment,
  givenStudent,
  lessonIdsOf,
} from './factories/world.js';

const ROSTER = `query ($r: [_Any!]!, $first: Int, $after: String, $status: EnrollmentStatus) {
  _entities(representations: $r) { ... on Course {
    enrollments(first: $first, after: $after, status: $status) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { id status student { id } progress { percent } payment { reference } }
    }
  } }
}`;

describe('Course.enrollments', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await enrollmentsUnderTest();
  });
  afterAll(() => under.stop());

  const roster = async (
    viewer: Viewer | null,
    courses: Course[],
    variables: Record<string, unknown> = {},
  ) => {
    const r = courses.map(({ courseId }) => ({ __typename: 'Course', id: courseId }));
    const { data, errors } = await under.run(viewer, ROSTER, { r, ...variables });
    return {
      errors,
      rosters: data._entities.map((course: { enrollments: unknown } | null) => course?.enrollments),
    };
  };
  const idsOf = (page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id);

  async function setup() {
    const teacher = testViewer();
    const course = await givenCourse(under, { instructorUserId: teacher.userId });
    const students = [await givenStudent(under), await givenStudent(under), await givenStudent(under)];
    const ids: string[] = [];
    for (const student of students) ids.push(await givenEnrollment(under, student, course));
    await completeLessons(under, students[0]!, lessonIdsOf(course));
    return { teacher, course, students, ids };
  }

  it('shows who teaches the course, and admins, who is on it, oldest first, page by page', async () => {
    const { teacher, course, students, ids } = await setup();

    const first = await roster(teacher, [course], { first: 2 });
    expect(first.errors).toBeUndefined();
    expect(first.rosters[0]).toMatchObject({
      totalCount: 3,
      nodes: [
        {
          id: ids[0],
          status: 'COMPLETED',
          student: { id: students[0]!.studentId },
          progress: { percent: 100 },
        },
        { id: ids[1], status: 'ACTIVE', student: { id: students[1]!.studentId }, progress: { percent: 0 } },
      ],
    });
    const { endCursor } = first.rosters[0].pageInfo;
    const second = await roster(teacher, [course], { first: 2, after: endCursor });
    expect(idsOf(second.rosters[0])).toEqual([ids[2]]);
    expect(second.rosters[0].pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(idsOf((await roster(testViewer({ roles: ['ADMIN'] }), [course])).rosters[0])).toEqual(ids);

    const [, second2] = students;
    await under.run(
      second2!,
      `mutation { dropEnrollment(input: { enrollmentId: "${ids[1]}" }) { userErrors { code } } }`,
    );
    expect(idsOf((await roster(teacher, [course])).rosters[0])).toEqual([ids[0], ids[2]]);
    const dropped = (await roster(teacher, [course], { status: 'DROPPED' })).rosters[0];
    expect(dropped).toMatchObject({ totalCount: 1, nodes: [{ id: ids[1] }] });
  });

  it('does not exist for anybody else', async () => {
    const { course, students } = await setup();
    const { teacher: otherTeacher } = await setup();
    for (const viewer of [testViewer(), students[0]!, otherTeacher]) {
      const { errors, rosters } = await roster(viewer, [course]);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
      expect(rosters).toEqual([null]);
    }
    const signedOut = await roster(null, [course]);
    expect(signedOut.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(signedOut.rosters).toEqual([null]);
  });

  it('refuses the cursor of another roster', async () => {
    const { teacher, course } = await setup();
    const other = await givenCourse(under, { instructorUserId: teacher.userId });
    const { endCursor } = (await roster(teacher, [course], { first: 1 })).rosters[0].pageInfo;
    const { errors } = await roster(teacher, [other], { after: endCursor });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  it('takes the same statements for one course and for all of a teacher', async () => {
    const teacher = testViewer();
    const courses: Course[] = [];
    for (let index = 0; index < 5; index += 1) {
      courses.push(await givenCourse(under, { instructorUserId: teacher.userId }));
      for (let count = 0; count <= index; count += 1) {
        await givenEnrollment(under, await givenStudent(under), courses[index]!);
      }
    }
    for (const asked of [courses.slice(0, 1), courses]) {
      const statements = await under.statementsOf(async () => {
        const { rosters } = await roster(teacher, asked, { first: 3 });
        expect(rosters.map(({ totalCount }: { totalCount: number }) => totalCount)).toEqual(
          asked.map((_, i) => i + 1),
        );
        expect(rosters.map((page: never) => idsOf(page).length)).toEqual(
          asked.map((_, i) => Math.min(3, i + 1)),
        );
      });
      expect(statements).toHaveLength(5);
    }
  });
});
