import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InstructorChanged } from '@training-center/profiles/contract';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { author } from './authors.js';
import { CourseUnderTest, mutate } from './course-under-test.js';

const COURSE = 'course { id status publishedAt version }';
const START = new Date('2026-11-23T12:00:00.000Z');

describe('publishCourse', () => {
  let under: SubgraphUnderTest;
  let now = START;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses, { clock: { now: () => now } });
  });
  afterAll(() => under.stop());
  const publish = (course: CourseUnderTest, input = {}) =>
    mutate(under, course.by.viewer, 'publishCourse', { id: course.id, ...input }, COURSE);
  const codes = async (course: CourseUnderTest) =>
    (await publish(course)).data.publishCourse.userErrors.map((error: { code: string }) => error.code);

  it('puts the course into the catalogue and tells so', async () => {
    const course = await CourseUnderTest.draft(under);
    const moduleId = await course.module();
    const lessonId = await course.lesson('Text', moduleId);
    const told = await under.recorded(CourseChanged);

    const { data } = await publish(course);

    expect(data.publishCourse).toEqual({
      course: {
        id: course.id,
        status: 'PUBLISHED',
        publishedAt: START.toISOString(),
        version: course.version + 1,
      },
      userErrors: [],
    });
    expect(told.map((message) => message.data)).toMatchObject([
      {
        courseId: course.id,
        status: 'PUBLISHED',
        modules: [{ id: moduleId, lessons: [{ id: lessonId, kind: 'TEXT' }] }],
      },
    ]);
  });

  it('answers every reason at once and changes nothing', async () => {
    const { viewer, instructorId } = await author(under);
    const course = await CourseUnderTest.draft(under, { by: { viewer, instructorId }, description: '' });
    await course.module('Empty one');
    await course.module('Empty two');
    const full = await course.module('Full');
    const emptyQuiz = await course.lesson('Quiz', full, { title: 'Hollow' });
    const keyless = await course.lesson('Quiz', full, { title: 'Keyless' });
    await under.subgraph.orm.em
      .fork()
      .execute('delete from courses.quiz_question where lesson_id = ?', [emptyQuiz]);
    await under.subgraph.orm.em.fork().execute(
      `update courses.quiz_choice set correct = false where question_id in
         (select id from courses.quiz_question where lesson_id = ? and position = 2)`,
      [keyless],
    );
    const { userId, username } = viewer;
    await under.publish(InstructorChanged, { instructorId, userId, username, version: 2, canTeach: false });
    const told = await under.recorded(CourseChanged);

    const { data } = await publish(course);

    expect(data.publishCourse.course).toBeNull();
    const problems = data.publishCourse.userErrors as { __typename: string; code: string; message: string }[];
    expect(problems.map(({ __typename, code, message }) => [__typename, code, message])).toEqual([
      ['Refused', 'CANNOT_TEACH', expect.any(String)],
      ['Refused', 'MISSING_DESCRIPTION', expect.any(String)],
      ['Refused', 'EMPTY_MODULE', 'The module "Empty one" has no lesson.'],
      ['Refused', 'EMPTY_MODULE', 'The module "Empty two" has no lesson.'],
      ['Refused', 'EMPTY_QUIZ', 'The quiz "Hollow" has no question.'],
      [
        'Refused',
        'QUESTION_WITHOUT_CORRECT_CHOICE',
        'Question 2 of the quiz "Keyless" has no correct choice.',
      ],
    ]);
    const { data: after } = await under.run(viewer, '{ course(id: "' + course.id + '") { status version } }');
    expect(after.course).toEqual({ status: 'DRAFT', version: course.version });
    expect(told).toEqual([]);
  });

  it('needs a module, and in it a lesson', async () => {
    const course = await CourseUnderTest.draft(under);
    expect(await codes(course)).toEqual(['NO_MODULE']);
    const moduleId = await course.module();
    expect(await codes(course)).toEqual(['NO_LESSON']);
    await course.lesson('Quiz', moduleId);
    expect(await codes(course)).toEqual([]);
  });

  it('does nothing the second time', async () => {
    const course = await CourseUnderTest.published(under);

    const { data } = await publish(course);

    expect(data.publishCourse).toMatchObject({
      course: { status: 'PUBLISHED', version: course.version },
      userErrors: [],
    });
  });

  it('brings an archived course back, with the date of its first publication', async () => {
    const course = await CourseUnderTest.published(under);
    await course.archive();
    now = new Date('2027-01-01T00:00:00.000Z');

    const { data } = await publish(course);

    now = START;
    expect(data.publishCourse.course).toMatchObject({
      status: 'PUBLISHED',
      publishedAt: START.toISOString(),
    });
  });

  it('answers Conflict for another version', async () => {
    const course = await CourseUnderTest.draft(under);

    const { data } = await publish(course, { expectedVersion: 7 });

    expect(data.publishCourse.userErrors).toMatchObject([{ __typename: 'Conflict', currentVersion: 1 }]);
  });

  it('happens once for ten simultaneous calls', async () => {
    const course = await CourseUnderTest.draft(under);
    await course.lesson('Text', await course.module());

    const answers = await Promise.all(Array.from({ length: 10 }, () => publish(course)));

    const versions = answers.map(({ data }) => data.publishCourse.course.version);
    expect(versions).toEqual(Array(10).fill(course.version + 1));
  });
});
