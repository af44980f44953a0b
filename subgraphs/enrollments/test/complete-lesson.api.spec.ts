import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import { CertificateChanged, EnrollmentChanged, EnrollmentCompleted } from '../src/contract.js';
import {
  completeLessons,
  enrollmentsUnderTest,
  everything,
  givenCourse,
  givenEnrollment,
  givenQuiz,
  givenStudent,
  lessonIdsOf,
  moduleData,
} from './factories/world.js';

const COMPLETE = `mutation ($input: CompleteLessonInput!) {
  completeLesson(input: $input) {
    lessonProgress { state completedAt lesson { id } }
    enrollment {
      id status completedAt
      progress { percent completedLessons totalLessons nextLesson { id } modules { percent } }
      certificate { code status holderName courseTitle issuedAt }
    }
    userErrors { __typename code message path ... on EnrollmentNotActive { status } }
  }
}`;
const NOW = new Date('2026-11-23T23:59:58.123Z');

describe('completeLesson', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await enrollmentsUnderTest({ clock: { now: () => NOW } });
  });
  afterAll(() => under.stop());
  const complete = (viewer: Viewer | null, lessonId: string) =>
    under.run(viewer, COMPLETE, { input: { lessonId } });

  async function refusal(viewer: Viewer | null, lessonId: string) {
    const before = await everything(under);
    const { data, errors } = await complete(viewer, lessonId);
    expect(await everything(under)).toEqual(before);
    if (errors) return errors[0]!.extensions['code'];
    expect(data.completeLesson).toMatchObject({ lessonProgress: null, enrollment: null });
    return data.completeLesson.userErrors[0];
  }

  async function setup() {
    const course = await givenCourse(under);
    const student = await givenStudent(under);
    const id = await givenEnrollment(under, student, course);
    return { course, student, id, lessons: lessonIdsOf(course) };
  }

  it('marks the lesson and shows the progress, once however often', async () => {
    const { student, id, lessons } = await setup();

    const { data, errors } = await complete(student, lessons[0]!);

    expect(errors).toBeUndefined();
    expect(data.completeLesson).toEqual({
      lessonProgress: { state: 'COMPLETED', completedAt: NOW.toISOString(), lesson: { id: lessons[0] } },
      enrollment: {
        id,
        status: 'ACTIVE',
        completedAt: null,
        progress: {
          percent: 33,
          completedLessons: 1,
          totalLessons: 3,
          nextLesson: { id: lessons[1] },
          modules: [{ percent: 50 }, { percent: 0 }],
        },
        certificate: null,
      },
      userErrors: [],
    });
    const before = await everything(under);
    expect((await complete(student, lessons[0]!)).data).toEqual(data);
    expect(await everything(under)).toEqual(before);
  });

  it('completes the course with its last lesson, in any order, with a certificate and one word to everybody', async () => {
    const { course, student, id, lessons } = await setup();
    const completed = await under.recorded(EnrollmentCompleted);
    const changed = await under.recorded(EnrollmentChanged);
    const certified = await under.recorded(CertificateChanged);
    await completeLessons(under, student, [lessons[2]!, lessons[0]!]);

    const { data } = await complete(student, lessons[1]!);

    expect(data.completeLesson.enrollment).toEqual({
      id,
      status: 'COMPLETED',
      completedAt: NOW.toISOString(),
      progress: {
        percent: 100,
        completedLessons: 3,
        totalLessons: 3,
        nextLesson: null,
        modules: [{ percent: 100 }, { percent: 100 }],
      },
      certificate: {
        code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{20}$/),
        status: 'VALID',
        holderName: student.username,
        courseTitle: course.title,
        issuedAt: NOW.toISOString(),
      },
    });
    await complete(student, lessons[1]!);
    await until(() => certified.length > 0 && completed.length > 0 && changed.length > 0);
    expect(completed.map((message) => message.data)).toEqual([
      { enrollmentId: id, courseId: course.courseId, userId: student.userId, completedAt: NOW.toISOString() },
    ]);
    expect(changed.map((message) => message.data)).toMatchObject([
      { enrollmentId: id, version: 2, status: 'COMPLETED' },
    ]);
    expect(certified.map((message) => message.data)).toMatchObject([
      {
        enrollmentId: id,
        version: 1,
        status: 'VALID',
        code: data.completeLesson.enrollment.certificate.code,
      },
    ]);
  });

  it('keeps COMPLETED when a lesson is added, counts it, and lets it be completed', async () => {
    const { course, student, lessons } = await setup();
    await completeLessons(under, student, lessons);
    const added = moduleData('TEXT');
    await under.publish(CourseChanged, { ...course, version: 2, modules: [...course.modules, added] });

    const again = await complete(student, lessons[0]!);
    expect(again.data.completeLesson.enrollment).toMatchObject({
      status: 'COMPLETED',
      progress: { percent: 75, nextLesson: { id: added.lessons[0]!.id } },
    });
    const certificate = again.data.completeLesson.enrollment.certificate;
    const { data } = await complete(student, added.lessons[0]!.id);
    expect(data.completeLesson.enrollment).toMatchObject({
      status: 'COMPLETED',
      progress: { percent: 100 },
      certificate,
    });
  });

  it('completes with the next activity when the lesson that was left is removed', async () => {
    const { course, student, lessons } = await setup();
    await completeLessons(under, student, lessons.slice(0, 2));

    await under.publish(CourseChanged, { ...course, version: 2, modules: course.modules.slice(0, 1) });
    const { data } = await under.run(student, `query { certificate(code: "none") { code } }`);
    expect(data.certificate).toBeNull();

    const { data: next } = await complete(student, lessons[0]!);
    expect(next.completeLesson.enrollment).toMatchObject({ status: 'COMPLETED', progress: { percent: 100 } });
    expect(await refusal(student, lessons[2]!)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a quiz that is not passed', async () => {
    const { course, quiz } = await givenQuiz(under);
    const student = await givenStudent(under);
    await givenEnrollment(under, student, course);

    expect(await refusal(student, quiz.lessonId)).toEqual({
      __typename: 'QuizNotPassed',
      code: 'QUIZ_NOT_PASSED',
      message: expect.any(String),
      path: ['input', 'lessonId'],
    });
  });

  it('refuses who is not on the course, has dropped it or has not paid', async () => {
    const { course, student, id, lessons } = await setup();
    expect(await refusal(null, lessons[0]!)).toBe('UNAUTHENTICATED');
    expect(await refusal(await givenStudent(under), lessons[0]!)).toMatchObject({ code: 'NOT_ENROLLED' });
    const teacher = testViewer({ userId: course.instructorUserId });
    expect(await refusal(teacher, lessons[0]!)).toMatchObject({ code: 'NOT_ENROLLED' });

    await under.run(
      student,
      `mutation { dropEnrollment(input: { enrollmentId: "${id}" }) { userErrors { code } } }`,
    );
    expect(await refusal(student, lessons[0]!)).toMatchObject({
      __typename: 'EnrollmentNotActive',
      status: 'DROPPED',
    });

    const paid = await givenCourse(under, { price: { amount: 1, currency: 'EUR' } });
    await givenEnrollment(under, student, paid);
    expect(await refusal(student, lessonIdsOf(paid)[0]!)).toMatchObject({ status: 'PENDING_PAYMENT' });
  });

  it('answers NotFound for lessons that are not there or nobody may know of', async () => {
    const { student } = await setup();
    const draft = await givenCourse(under, { status: 'DRAFT' });
    const deleted = await givenCourse(under, { deleted: true });
    for (const lessonId of [newId(), 'no id', lessonIdsOf(draft)[0]!, lessonIdsOf(deleted)[0]!]) {
      expect(await refusal(student, lessonId)).toEqual({
        __typename: 'NotFound',
        code: 'NOT_FOUND',
        message: 'Not found.',
        path: ['input', 'lessonId'],
      });
    }
  });
});
