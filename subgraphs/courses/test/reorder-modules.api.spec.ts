import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { CourseUnderTest, mutate } from './course-under-test.js';

const COURSE = 'course { version modules { id position } }';

describe('reorderModules', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  const reorder = (course: CourseUnderTest, moduleIds: string[], expectedVersion?: number) =>
    mutate(
      under,
      course.by.viewer,
      'reorderModules',
      { courseId: course.id, moduleIds, expectedVersion },
      COURSE,
    );
  async function setup() {
    const course = await CourseUnderTest.draft(under);
    const ids = [await course.module('One'), await course.module('Two'), await course.module('Three')];
    return { course, ids };
  }

  it('puts the modules into the new order and tells so', async () => {
    const { course, ids } = await setup();
    const [one, two, three] = ids as [string, string, string];
    const told = await under.recorded(CourseChanged);

    const { data } = await reorder(course, [three, one, two], course.version);

    expect(data.reorderModules).toEqual({
      course: {
        version: course.version + 1,
        modules: [
          { id: three, position: 1 },
          { id: one, position: 2 },
          { id: two, position: 3 },
        ],
      },
      userErrors: [],
    });
    expect(told.map((message) => message.data)).toMatchObject([
      { modules: [{ id: three }, { id: one }, { id: two }] },
    ]);
  });

  it.each([
    ['a module too few', (ids: string[]) => ids.slice(1)],
    ['a module twice', (ids: string[]) => [ids[0]!, ids[0]!, ids[1]!]],
    ['a module too many', (ids: string[]) => [...ids, '019abc00-0000-7000-8000-000000000000']],
    ['no module', () => []],
  ])('refuses %s and changes nothing', async (_case, wrong) => {
    const { course, ids } = await setup();
    const before = await course.outline();

    const { data } = await reorder(course, wrong(ids));

    expect(data.reorderModules).toMatchObject({
      course: null,
      userErrors: [{ __typename: 'InvalidInput', path: ['input', 'moduleIds'] }],
    });
    expect(await course.outline()).toEqual(before);
  });

  describe('when twenty come at once', () => {
    const orders = (ids: string[]) =>
      Array.from({ length: 20 }, (_, turn) => ids.map((_id, index) => ids[(index + turn) % ids.length]!));

    it('keeps positions dense and counts each change', async () => {
      const { course, ids } = await setup();

      const answers = await Promise.all(orders(ids).map((order) => reorder(course, order)));

      expect(answers.flatMap(({ data }) => data.reorderModules.userErrors)).toEqual([]);
      const { version, modules } = await course.outline();
      expect(modules.map(({ position }) => position)).toEqual([1, 2, 3]);
      expect(modules.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      expect(version).toBe(course.version + 20);
    });

    it('lets one win when all expect the same version', async () => {
      const { course, ids } = await setup();

      const answers = await Promise.all(orders(ids).map((order) => reorder(course, order, course.version)));

      const errors = answers.flatMap(({ data }) => data.reorderModules.userErrors);
      expect(errors.map(({ __typename }) => __typename)).toEqual(Array(19).fill('Conflict'));
      const { version, modules } = await course.outline();
      expect(modules.map(({ position }) => position)).toEqual([1, 2, 3]);
      expect(version).toBe(course.version + 1);
    });

    it('stays dense among creations and deletions', async () => {
      const { course, ids } = await setup();
      const [one, two, three] = ids as [string, string, string];

      await Promise.all([
        reorder(course, [three, two, one]),
        course.module('Four'),
        mutate(under, course.by.viewer, 'deleteModule', { id: two }),
        reorder(course, [two, one, three]),
        course.module('Five'),
      ]);

      const { modules } = await course.outline();
      expect(modules.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    });
  });
});
