import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { CourseUnderTest, mutate } from './course-under-test.js';

describe('deleteModule', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  const remove = (course: CourseUnderTest, id: string) =>
    mutate(
      under,
      course.by.viewer,
      'deleteModule',
      { id },
      'deletedModuleId course { version modules { id } }',
    );

  it('deletes the module with its lessons, closes the gap and tells so', async () => {
    const course = await CourseUnderTest.draft(under);
    const [first, second, third] = [await course.module(), await course.module(), await course.module()];
    const quiz = await course.lesson('Quiz', second);
    const told = await under.recorded(CourseChanged);

    const { data } = await remove(course, second);

    expect(data.deleteModule).toEqual({
      deletedModuleId: second,
      course: { version: course.version + 1, modules: [{ id: first }, { id: third }] },
      userErrors: [],
    });
    expect((await course.outline()).modules.map(({ position }) => position)).toEqual([1, 2]);
    expect(told.map((message) => message.data)).toMatchObject([{ modules: [{ id: first }, { id: third }] }]);
    const left = await under.subgraph.orm.em
      .fork()
      .execute('select id from courses.lesson where id = ?', [quiz]);
    expect(left).toEqual([]);
  });

  it('keeps the last lessons of a published course', async () => {
    const course = await CourseUnderTest.published(under);
    const { modules } = await course.outline();

    const { data } = await remove(course, modules[0]!.id);

    expect(data.deleteModule).toMatchObject({ deletedModuleId: null, userErrors: [{ code: 'LAST_LESSON' }] });
    expect((await course.outline()).modules).toEqual(modules);
  });

  it('deletes an empty module of a published course', async () => {
    const course = await CourseUnderTest.published(under);
    const empty = await course.module('Not yet');

    const { data } = await remove(course, empty);

    expect(data.deleteModule).toMatchObject({ deletedModuleId: empty, userErrors: [] });
  });

  it('is NOT_FOUND the second time', async () => {
    const course = await CourseUnderTest.draft(under);
    const id = await course.module();
    await remove(course, id);

    const { data } = await remove(course, id);

    expect(data.deleteModule.userErrors).toMatchObject([{ __typename: 'NotFound', path: ['input', 'id'] }]);
  });
});
