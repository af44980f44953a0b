import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GrantReader } from '@training-center/courses/contract';
import { CourseChanged } from '@training-center/courses/contract';
import { newId } from '@training-center/shared/ids/new-id';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import { EnrollmentChanged } from '../src/contract.js';
import {
  enrollmentsUnderTest,
  everything,
  givenCourse,
  givenEnrollment,
  givenStudent,
  sentCommands,
} from './factories/world.js';

const ENROLL = `mutation ($input: EnrollInput!) {
  enroll(input: $input) {
    enrollment {
      id status enrolledAt completedAt holdExpiresAt
      course { id } student { id } certificate { code }
      payment { provider reference amount { amount currency } checkoutUrl }
      progress { percent completedLessons totalLessons nextLesson { id } modules { module { id } percent } }
    }
    userErrors {
      __typename code message path
      ... on CourseFull { seats }
      ... on AlreadyEnrolled { enrollmentId }
    }
  }
}`;
const NOW = new Date('2026-11-23T23:59:58.123Z');

describe('enroll', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await enrollmentsUnderTest({
      clock: { now: () => NOW },
      env: { PUBLIC_URL: 'https://learn.example' },
    });
  });
  afterAll(() => under.stop());

  async function refusal(viewer: Parameters<typeof under.run>[0], courseId: string) {
    const before = await everything(under);
    const { data, errors } = await under.run(viewer, ENROLL, { input: { courseId } });
    expect(await everything(under)).toEqual(before);
    if (errors) return errors[0]!.extensions['code'];
    expect(data.enroll.enrollment).toBeNull();
    expect(data.enroll.userErrors).toHaveLength(1);
    return data.enroll.userErrors[0];
  }

  describe('in a free course', () => {
    it('opens it at once, tells so, and lets the student read', async () => {
      const course = await givenCourse(under);
      const student = await givenStudent(under);
      const told = await under.recorded(EnrollmentChanged);

      const { data, errors } = await under.run(student, ENROLL, { input: { courseId: course.courseId } });

      expect(errors).toBeUndefined();
      const [first, second] = course.modules;
      expect(data.enroll).toEqual({
        enrollment: {
          id: expect.any(String),
          status: 'ACTIVE',
          enrolledAt: NOW.toISOString(),
          completedAt: null,
          holdExpiresAt: null,
          course: { id: course.courseId },
          student: { id: student.studentId },
          certificate: null,
          payment: null,
          progress: {
            percent: 0,
            completedLessons: 0,
            totalLessons: 3,
            nextLesson: { id: first!.lessons[0]!.id },
            modules: [
              { module: { id: first!.id }, percent: 0 },
              { module: { id: second!.id }, percent: 0 },
            ],
          },
        },
        userErrors: [],
      });
      await until(() => told.length === 1);
      expect(told[0]!.data).toMatchObject({
        enrollmentId: data.enroll.enrollment.id,
        version: 1,
        status: 'ACTIVE',
      });
      const grants = await sentCommands(under, GrantReader);
      expect(grants.filter(({ courseId }) => courseId === course.courseId)).toEqual([
        { courseId: course.courseId, userId: student.userId, version: 1, until: null, paid: false },
      ]);
      const history = await under.subgraph.orm.em
        .fork()
        .execute(
          'select to_status, reason, actor_user_id from enrollments.enrollment_event where enrollment_id = ?',
          [data.enroll.enrollment.id],
        );
      expect(history).toEqual([{ to_status: 'ACTIVE', reason: 'ENROLLED', actor_user_id: student.userId }]);
    });

    it('refuses a second time and names the enrollment that there is', async () => {
      const course = await givenCourse(under);
      const student = await givenStudent(under);
      const enrollmentId = await givenEnrollment(under, student, course);

      expect(await refusal(student, course.courseId)).toMatchObject({
        __typename: 'AlreadyEnrolled',
        code: 'ALREADY_ENROLLED',
        enrollmentId,
        path: ['input', 'courseId'],
      });
    });

    it('refuses when the last seat is taken, also after the capacity was lowered', async () => {
      const course = await givenCourse(under, { capacity: 2 });
      await givenEnrollment(under, await givenStudent(under), course);
      await givenEnrollment(under, await givenStudent(under), course);

      const student = await givenStudent(under);
      expect(await refusal(student, course.courseId)).toMatchObject({ __typename: 'CourseFull', seats: 2 });

      await under.publish(CourseChanged, { ...course, version: 2, capacity: 1 });
      expect(await refusal(student, course.courseId)).toMatchObject({ code: 'COURSE_FULL', seats: 1 });

      await under.publish(CourseChanged, { ...course, version: 3, capacity: 3 });
      await givenEnrollment(under, student, course);
    });
  });

  describe('in a paid course', () => {
    it('keeps a seat and says what is to be paid where, and the same when asked again', async () => {
      const course = await givenCourse(under, { price: { amount: 4900, currency: 'EUR' }, capacity: 1 });
      const student = await givenStudent(under);

      const { data } = await under.run(student, ENROLL, { input: { courseId: course.courseId } });

      const reference = data.enroll.enrollment.payment.reference;
      expect(reference).toMatch(/^fake_[0-9a-f]{32}$/);
      expect(data.enroll.enrollment).toMatchObject({
        status: 'PENDING_PAYMENT',
        enrolledAt: null,
        holdExpiresAt: new Date(NOW.getTime() + 30 * 60_000).toISOString(),
        payment: {
          provider: 'fake',
          amount: { amount: 4900, currency: 'EUR' },
          checkoutUrl: `https://learn.example/payments/fake/checkout/${reference}`,
        },
      });
      const before = await everything(under);
      const again = await under.run(student, ENROLL, { input: { courseId: course.courseId } });
      expect(again.data).toEqual(data);
      expect(await everything(under)).toEqual(before);
      expect(
        (await sentCommands(under, GrantReader)).filter(({ courseId }) => courseId === course.courseId),
      ).toEqual([]);
      expect(await refusal(await givenStudent(under), course.courseId)).toMatchObject({
        code: 'COURSE_FULL',
      });
    });

    it('asks for the new price when it changed meanwhile, and opens when there is none any more', async () => {
      const course = await givenCourse(under, { price: { amount: 4900, currency: 'EUR' } });
      const student = await givenStudent(under);
      const first = await under.run(student, ENROLL, { input: { courseId: course.courseId } });

      await under.publish(CourseChanged, { ...course, version: 2, price: { amount: 2900, currency: 'EUR' } });
      const second = await under.run(student, ENROLL, { input: { courseId: course.courseId } });
      expect(second.data.enroll.enrollment.payment.amount.amount).toBe(2900);
      expect(second.data.enroll.enrollment.id).toBe(first.data.enroll.enrollment.id);

      await under.publish(CourseChanged, { ...course, version: 3, price: { amount: 0, currency: 'EUR' } });
      const third = await under.run(student, ENROLL, { input: { courseId: course.courseId } });
      expect(third.data.enroll.enrollment).toMatchObject({ status: 'ACTIVE', payment: null });
    });
  });

  describe('when it may not be', () => {
    it('answers UNAUTHENTICATED to nobody', async () => {
      const course = await givenCourse(under);
      expect(await refusal(null, course.courseId)).toBe('UNAUTHENTICATED');
    });

    it('answers NotAStudent to somebody without a student profile', async () => {
      const course = await givenCourse(under);
      expect(await refusal(testViewer(), course.courseId)).toMatchObject({
        __typename: 'NotAStudent',
        code: 'NOT_A_STUDENT',
      });
    });

    it('answers CANNOT_ENROLL when the profile says so', async () => {
      const course = await givenCourse(under);
      const student = await givenStudent(under, testViewer(), { canEnroll: false });
      expect(await refusal(student, course.courseId)).toMatchObject({ code: 'CANNOT_ENROLL' });
    });

    it('answers OwnCourse to who teaches it', async () => {
      const student = await givenStudent(under);
      const course = await givenCourse(under, { instructorUserId: student.userId });
      expect(await refusal(student, course.courseId)).toMatchObject({
        __typename: 'OwnCourse',
        code: 'OWN_COURSE',
      });
    });

    it('answers CourseNotOpen for an archived course', async () => {
      const course = await givenCourse(under, { status: 'ARCHIVED' });
      expect(await refusal(await givenStudent(under), course.courseId)).toMatchObject({
        __typename: 'CourseNotOpen',
        code: 'COURSE_NOT_OPEN',
      });
    });

    it('answers the same NotFound for a draft, a deleted course, an unknown id and what is no id', async () => {
      const draft = await givenCourse(under, { status: 'DRAFT' });
      const deleted = await givenCourse(under, { deleted: true });
      const student = await givenStudent(under);
      for (const id of [draft.courseId, deleted.courseId, newId(), 'no id', "'; drop table x"]) {
        expect(await refusal(student, id)).toEqual({
          __typename: 'NotFound',
          code: 'NOT_FOUND',
          message: 'Not found.',
          path: ['input', 'courseId'],
        });
      }
    });
  });
});
