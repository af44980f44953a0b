import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { codesOf, CourseUnderTest, mutate } from './course-under-test.js';

describe('deleteLesson', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  const remove = (course: CourseUnderTest, id: string) =>
    mutate(under, course.by.viewer, 'deleteLesson', { id }, 'deletedLessonId course { version }');

  it('deletes the lesson, closes the gap and tells so', async () => {
    const course = await CourseUnderTest.draft(under);
    const moduleId = await course.module();
    const first = await course.lesson('Video', moduleId);
    const quiz = await course.lesson('Quiz', moduleId);
    const third = await course.lesson('Text', moduleId);
    const told = await under.recorded(CourseChanged);

    const { data } = await remove(course, quiz);

    expect(data.deleteLesson).toEqual({
      deletedLessonId: quiz,
      course: { version: course.version + 1 },
      userErrors: [],
    });
    expect((await course.outline()).modules[0]!.lessons).toEqual([
      { id: first, position: 1 },
      { id: third, position: 2 },
    ]);
    expect(told.map((message) => message.data)).toMatchObject([
      { modules: [{ lessons: [{ id: first }, { id: third }] }] },
    ]);
    expect(codesOf(await under.run(course.by.viewer, `{ lesson(id: "${quiz}") { id } }`))).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('keeps the last lesson of a published course, even from two deletions at once', async () => {
    const course = await CourseUnderTest.published(under);
    const [module] = (await course.outline()).modules;
    const other = await course.lesson('Text', module!.id);

    const answers = await Promise.all([remove(course, module!.lessons[0]!.id), remove(course, other)]);

    const codes = answers.flatMap(({ data }) => data.deleteLesson.userErrors).map(({ code }) => code);
    expect(codes).toEqual(['LAST_LESSON']);
    expect((await course.outline()).modules[0]!.lessons).toHaveLength(1);
  });

  it('deletes the last lesson of a draft', async () => {
    const course = await CourseUnderTest.draft(under);
    const id = await course.lesson('Text', await course.module());

    const { data } = await remove(course, id);

    expect(data.deleteLesson).toMatchObject({ deletedLessonId: id, userErrors: [] });
  });

  it('is NOT_FOUND the second time, and for two at once it happens once', async () => {
    const course = await CourseUnderTest.draft(under);
    const id = await course.lesson('Text', await course.module());

    const answers = await Promise.all([remove(course, id), remove(course, id)]);

    const errors = answers.flatMap(({ data }) => data.deleteLesson.userErrors);
    expect(errors).toMatchObject([{ __typename: 'NotFound', path: ['input', 'id'] }]);
  });
});
