import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged, GrantReader, RevokeReader } from '@training-center/courses/contract';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  completeLessons,
  enrollmentsUnderTest,
  everything,
  givenCourse,
  givenEnrollment,
  givenStudent,
  lessonIdsOf,
  sentCommands,
} from './factories/world.js';

const DROP = `mutation ($input: DropEnrollmentInput!) {
  dropEnrollment(input: $input) {
    enrollment { id status droppedAt payment { reference } progress { percent completedLessons } }
    userErrors { __typename code message path ... on EnrollmentNotActive { status } }
  }
}`;
const ENROLL = `mutation ($input: EnrollInput!) {
  enroll(input: $input) { enrollment { id status droppedAt progress { percent } } userErrors { code } }
}`;

describe('dropEnrollment', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await enrollmentsUnderTest();
  });
  afterAll(() => under.stop());
  const drop = (viewer: Viewer | null, enrollmentId: string) =>
    under.run(viewer, DROP, { input: { enrollmentId } });

  async function refusal(viewer: Viewer | null, enrollmentId: string) {
    const before = await everything(under);
    const { data, errors } = await drop(viewer, enrollmentId);
    expect(await everything(under)).toEqual(before);
    return errors ? errors[0]!.extensions['code'] : data.dropEnrollment.userErrors[0];
  }

  it('keeps progress, frees the seat and takes reading back; enrolling again takes everything up', async () => {
    const course = await givenCourse(under, { capacity: 1 });
    const student = await givenStudent(under);
    const id = await givenEnrollment(under, student, course);
    await completeLessons(under, student, lessonIdsOf(course).slice(0, 1));

    const { data } = await drop(student, id);

    expect(data.dropEnrollment).toEqual({
      enrollment: {
        id,
        status: 'DROPPED',
        droppedAt: expect.any(String),
        payment: null,
        progress: { percent: 33, completedLessons: 1 },
      },
      userErrors: [],
    });
    const other = await givenStudent(under);
    const otherId = await givenEnrollment(under, other, course);
    const full = await under.run(student, ENROLL, { input: { courseId: course.courseId } });
    expect(full.data.enroll.userErrors).toEqual([{ code: 'COURSE_FULL' }]);
    await drop(other, otherId);

    const again = await under.run(student, ENROLL, { input: { courseId: course.courseId } });

    expect(again.data.enroll.enrollment).toEqual({
      id,
      status: 'ACTIVE',
      droppedAt: null,
      progress: { percent: 33 },
    });
    const mine = { courseId: course.courseId, userId: student.userId };
    const ofMine = (told: { courseId: string; userId: string }) =>
      told.courseId === mine.courseId && told.userId === mine.userId;
    expect((await sentCommands(under, RevokeReader)).filter(ofMine)).toEqual([{ ...mine, version: 2 }]);
    expect((await sentCommands(under, GrantReader)).filter(ofMine)).toEqual([
      { ...mine, version: 1, until: null, paid: false },
      { ...mine, version: 3, until: null, paid: false },
    ]);
    const history = await under.subgraph.orm.em
      .fork()
      .execute('select reason from enrollments.enrollment_event where enrollment_id = ? order by id', [id]);
    expect(history).toEqual([{ reason: 'ENROLLED' }, { reason: 'DROPPED' }, { reason: 'ENROLLED_AGAIN' }]);
  });

  it('ends a checkout, without a word to courses', async () => {
    const course = await givenCourse(under, { price: { amount: 100, currency: 'EUR' } });
    const student = await givenStudent(under);
    const id = await givenEnrollment(under, student, course);

    const { data } = await drop(student, id);

    expect(data.dropEnrollment.enrollment).toMatchObject({ status: 'DROPPED', payment: null });
    const em = under.subgraph.orm.em.fork();
    expect(await em.execute('select status from enrollments.payment where enrollment_id = ?', [id])).toEqual([
      { status: 'CANCELLED' },
    ]);
    expect(
      (await sentCommands(under, RevokeReader)).filter(({ userId }) => userId === student.userId),
    ).toEqual([]);
  });

  it('works for a course that is deleted meanwhile', async () => {
    const course = await givenCourse(under);
    const student = await givenStudent(under);
    const id = await givenEnrollment(under, student, course);
    await under.publish(CourseChanged, { ...course, version: 2, deleted: true });

    expect((await drop(student, id)).data.dropEnrollment.enrollment.status).toBe('DROPPED');
  });

  it('refuses a completed one and one that is dropped already', async () => {
    const course = await givenCourse(under);
    const student = await givenStudent(under);
    const id = await givenEnrollment(under, student, course);
    await completeLessons(under, student, lessonIdsOf(course));
    expect(await refusal(student, id)).toMatchObject({ __typename: 'Refused', code: 'ALREADY_COMPLETED' });

    const other = await givenStudent(under);
    const otherId = await givenEnrollment(under, other, course);
    await drop(other, otherId);
    expect(await refusal(other, otherId)).toMatchObject({
      __typename: 'EnrollmentNotActive',
      code: 'ENROLLMENT_NOT_ACTIVE',
      status: 'DROPPED',
    });
  });

  it('is for the student alone', async () => {
    const course = await givenCourse(under);
    const student = await givenStudent(under);
    const id = await givenEnrollment(under, student, course);
    const notFound = {
      __typename: 'NotFound',
      code: 'NOT_FOUND',
      message: 'Not found.',
      path: ['input', 'enrollmentId'],
    };

    expect(await refusal(null, id)).toBe('UNAUTHENTICATED');
    expect(await refusal(testViewer(), id)).toEqual(notFound);
    expect(await refusal(await givenStudent(under), id)).toEqual(notFound);
    expect(await refusal(testViewer({ userId: course.instructorUserId }), id)).toEqual(notFound);
    expect(await refusal(testViewer({ roles: ['ADMIN'] }), id)).toEqual(notFound);
    expect(await refusal(student, newId())).toEqual(notFound);
    expect(await refusal(student, 'no id')).toEqual(notFound);
  });
});
