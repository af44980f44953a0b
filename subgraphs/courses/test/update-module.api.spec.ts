import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import courses from '../src/subgraph.js';
import { CourseUnderTest, mutate } from './course-under-test.js';

const MODULE = 'module { title position course { version } }';

describe('updateModule', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());

  it('renames the module and counts the version of the course', async () => {
    const course = await CourseUnderTest.draft(under);
    const id = await course.module();

    const { data } = await mutate(
      under,
      course.by.viewer,
      'updateModule',
      { id, title: 'Last steps' },
      MODULE,
    );

    expect(data.updateModule).toEqual({
      module: { title: 'Last steps', position: 1, course: { version: course.version + 1 } },
      userErrors: [],
    });
  });

  it.each([
    ['a null title', { title: null }, 'InvalidInput'],
    ['an unknown module', { id: '019abc00-0000-7000-8000-000000000000' }, 'NotFound'],
    ['a stale version', { expectedVersion: 1 }, 'Conflict'],
  ])('refuses %s and changes nothing', async (_case, input, __typename) => {
    const course = await CourseUnderTest.draft(under);
    const id = await course.module();

    const given = { id, title: 'Never', ...input };
    const { data } = await mutate(under, course.by.viewer, 'updateModule', given, MODULE);

    expect(data.updateModule).toMatchObject({ module: null, userErrors: [{ __typename }] });
    expect((await course.outline()).version).toBe(course.version);
  });
});
