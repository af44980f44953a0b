import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  completeLessons,
  type Course,
  enrollmentsUnderTest,
  givenCourse,
  givenEnrollment,
  givenQuiz,
  givenStudent,
  lessonIdsOf,
  wrongAnswers,
} from './factories/world.js';

const COURSE = 'enrollmentCount seatsLeft viewerEnrollment { id status progress { percent } }';
const PAID = { amount: 4900, currency: 'EUR' };

describe('what enrollments adds to courses and lessons', () => {
  let under: SubgraphUnderTest;
  let now = new Date('2026-11-23T12:00:00.000Z');
  beforeAll(async () => {
    under = await enrollmentsUnderTest({ clock: { now: () => now } });
  });
  afterAll(() => under.stop());

  const fieldsOf = async (viewer: Viewer | null, { courseId }: Course) => {
    const { data, errors } = await under.entity(viewer, 'Course', { id: courseId }, COURSE);
    expect(errors).toBeUndefined();
    return data._entities[0];
  };
  const drop = (viewer: Viewer, id: string) =>
    under.run(
      viewer,
      `mutation { dropEnrollment(input: { enrollmentId: "${id}" }) { userErrors { code } } }`,
    );

  describe('Course', () => {
    it('counts who is on it, and the seats that are left', async () => {
      const course = await givenCourse(under, { capacity: 3 });
      const [one, two] = [await givenStudent(under), await givenStudent(under)];
      expect(await fieldsOf(null, course)).toEqual({
        enrollmentCount: 0,
        seatsLeft: 3,
        viewerEnrollment: null,
      });
      const id = await givenEnrollment(under, one, course);
      const dropped = await givenEnrollment(under, two, course);
      await completeLessons(under, one, lessonIdsOf(course));

      expect(await fieldsOf(null, course)).toMatchObject({ enrollmentCount: 2, seatsLeft: 1 });
      await drop(two, dropped);

      expect(await fieldsOf(one, course)).toEqual({
        enrollmentCount: 1,
        seatsLeft: 2,
        viewerEnrollment: { id, status: 'COMPLETED', progress: { percent: 100 } },
      });
      expect((await fieldsOf(two, course)).viewerEnrollment).toMatchObject({
        id: dropped,
        status: 'DROPPED',
      });
      expect((await fieldsOf(testViewer(), course)).viewerEnrollment).toBeNull();
      await under.publish(CourseChanged, { ...course, version: 2, capacity: null });
      expect(await fieldsOf(null, course)).toMatchObject({ seatsLeft: null });
    });

    it('keeps a seat for who has yet to pay, for a while, and never counts below none', async () => {
      const course = await givenCourse(under, { capacity: 1, price: PAID });
      await givenEnrollment(under, await givenStudent(under), course);

      expect(await fieldsOf(null, course)).toMatchObject({ enrollmentCount: 0, seatsLeft: 0 });
      now = new Date(now.getTime() + 31 * 60_000);
      expect(await fieldsOf(null, course)).toMatchObject({ enrollmentCount: 0, seatsLeft: 1 });

      const free = await givenCourse(under);
      await givenEnrollment(under, await givenStudent(under), free);
      await givenEnrollment(under, await givenStudent(under), free);
      await under.publish(CourseChanged, { ...free, version: 2, capacity: 1 });
      expect(await fieldsOf(null, free)).toMatchObject({ enrollmentCount: 2, seatsLeft: 0 });
    });

    it('says nothing of a course that the viewer may not see', async () => {
      const course = await givenCourse(under, { capacity: 5 });
      const student = await givenStudent(under);
      await givenEnrollment(under, student, course);
      const nothing = { enrollmentCount: null, seatsLeft: null, viewerEnrollment: null };
      for (const change of [
        { status: 'DRAFT' as const },
        { status: 'ARCHIVED' as const },
        { deleted: true },
      ]) {
        const version = (course.version += 1);
        await under.publish(CourseChanged, { ...course, ...change, version });
        expect(await fieldsOf(null, course)).toEqual(nothing);
        expect(await fieldsOf(testViewer(), course)).toEqual(nothing);
        expect(await fieldsOf(await givenStudent(under), course)).toEqual(nothing);
        expect(await fieldsOf(student, course)).toMatchObject({ enrollmentCount: 1, seatsLeft: 4 });
        expect(await fieldsOf(testViewer({ userId: course.instructorUserId }), course)).toMatchObject({
          seatsLeft: 4,
        });
        expect(await fieldsOf(testViewer({ roles: ['ADMIN'] }), course)).toMatchObject({ seatsLeft: 4 });
      }
      const unknown = await under.entity(null, 'Course', { id: newId() }, COURSE);
      expect(unknown.data._entities).toEqual([nothing]);
      const noId = await under.entity(null, 'Course', { id: "x'" }, COURSE);
      expect(noId.data._entities).toEqual([null]);
    });

    it('uses the same statements for one course and for fifty', async () => {
      const student = await givenStudent(under);
      const courses: Course[] = [];
      for (let index = 0; index < 50; index += 1) courses.push(await givenCourse(under, { capacity: 9 }));
      for (const course of courses.slice(0, 10)) await givenEnrollment(under, student, course);
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Course { ${COURSE} } } }`;
      for (const count of [1, 50]) {
        const r = courses.slice(0, count).map(({ courseId }) => ({ __typename: 'Course', id: courseId }));
        const statements = await under.statementsOf(() => under.run(student, query, { r }));
        expect(statements).toHaveLength(4);
      }
    });
  });

  describe('Lesson.viewerProgress', () => {
    const SELECTION = 'id viewerProgress { state completedAt lesson { id } }';
    const progressOf = async (viewer: Viewer | null, lessonIds: readonly string[]) => {
      const { data, errors } = await under.run(
        viewer,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Lesson { ${SELECTION} } } }`,
        { r: lessonIds.map((id) => ({ __typename: 'Lesson', id })) },
      );
      expect(errors).toBeUndefined();
      return data._entities.map(({ viewerProgress }: { viewerProgress: unknown }) => viewerProgress);
    };

    it('is null for who is signed out or not on the course, and NOT_STARTED after enrolling', async () => {
      const course = await givenCourse(under);
      const other = await givenCourse(under);
      const lessons = [...lessonIdsOf(course), ...lessonIdsOf(other)];
      const student = await givenStudent(under);
      expect(await progressOf(null, lessons)).toEqual(lessons.map(() => null));
      expect(await progressOf(student, lessons)).toEqual(lessons.map(() => null));

      await givenEnrollment(under, student, course);
      await completeLessons(under, student, lessons.slice(1, 2));

      const [first, second, third] = lessons;
      expect(await progressOf(student, lessons)).toEqual([
        { state: 'NOT_STARTED', completedAt: null, lesson: { id: first } },
        { state: 'COMPLETED', completedAt: now.toISOString(), lesson: { id: second } },
        { state: 'NOT_STARTED', completedAt: null, lesson: { id: third } },
        null,
        null,
        null,
      ]);
      expect(await progressOf(testViewer(), lessons)).toEqual(lessons.map(() => null));
      expect(await progressOf(student, [newId()])).toEqual([null]);
    });

    it('is null before the first payment, IN_PROGRESS for a failed quiz, and kept after a drop', async () => {
      const paid = await givenCourse(under, { price: PAID });
      const student = await givenStudent(under);
      await givenEnrollment(under, student, paid);
      expect(await progressOf(student, lessonIdsOf(paid))).toEqual([null, null, null]);

      const { course, quiz } = await givenQuiz(under);
      const id = await givenEnrollment(under, student, course);
      const input = { lessonId: quiz.lessonId, answers: wrongAnswers(quiz) };
      await under.run(
        student,
        'mutation ($input: SubmitQuizInput!) { submitQuiz(input: $input) { userErrors { code } } }',
        {
          input,
        },
      );
      const begun = [{ state: 'IN_PROGRESS', completedAt: null, lesson: { id: quiz.lessonId } }];
      expect(await progressOf(student, [quiz.lessonId])).toEqual(begun);
      await drop(student, id);
      expect(await progressOf(student, [quiz.lessonId])).toEqual(begun);
    });

    it('takes one statement for any number of lessons of any number of courses', async () => {
      const student = await givenStudent(under);
      const courses = [await givenCourse(under), await givenCourse(under)];
      for (const course of courses) await givenEnrollment(under, student, course);
      const lessons = courses.flatMap(lessonIdsOf);
      for (const asked of [lessons.slice(0, 1), lessons]) {
        expect(await under.statementsOf(() => progressOf(student, asked))).toHaveLength(1);
      }
    });
  });
});
