import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import courses from '../src/subgraph.js';
import { CourseUnderTest, mutate } from './course-under-test.js';

describe('reorderLessons', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  async function setup() {
    const course = await CourseUnderTest.draft(under);
    const moduleId = await course.module();
    const ids = [
      await course.lesson('Text', moduleId),
      await course.lesson('Video', moduleId),
      await course.lesson('Quiz', moduleId),
    ];
    const reorder = (lessonIds: string[], expectedVersion?: number) =>
      mutate(
        under,
        course.by.viewer,
        'reorderLessons',
        { moduleId, lessonIds, expectedVersion },
        'module { lessons { id position } course { version } }',
      );
    return { course, ids, reorder };
  }

  it('puts the lessons into the new order', async () => {
    const { course, ids, reorder } = await setup();
    const order = ids.toReversed();

    const { data } = await reorder(order, course.version);

    expect(data.reorderLessons).toEqual({
      module: {
        lessons: order.map((id, index) => ({ id, position: index + 1 })),
        course: { version: course.version + 1 },
      },
      userErrors: [],
    });
  });

  it('keeps positions dense for twenty at once', async () => {
    const { course, ids, reorder } = await setup();

    await Promise.all(
      Array.from({ length: 20 }, (_, turn) => reorder(ids.map((_id, index) => ids[(index + turn) % 3]!))),
    );

    const { version, modules } = await course.outline();
    expect(modules[0]!.lessons.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(version).toBe(course.version + 20);
  });

  it('refuses an order that is not of its lessons, and changes nothing', async () => {
    const { course, ids, reorder } = await setup();
    const before = await course.outline();

    for (const wrong of [ids.slice(1), [...ids, ids[0]!], []]) {
      const { data } = await reorder(wrong);
      expect(data.reorderLessons).toMatchObject({
        module: null,
        userErrors: [{ __typename: 'InvalidInput', path: ['input', 'lessonIds'] }],
      });
    }
    expect(await course.outline()).toEqual(before);
  });
});
