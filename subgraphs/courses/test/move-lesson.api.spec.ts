import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import courses from '../src/subgraph.js';
import { CourseUnderTest, mutate } from './course-under-test.js';

describe('moveLesson', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  async function setup() {
    const course = await CourseUnderTest.draft(under);
    const here = await course.module('Here');
    const there = await course.module('There');
    const [a, b, c] = [
      await course.lesson('Text', here),
      await course.lesson('Text', here),
      await course.lesson('Text', here),
    ];
    const [x, y] = [await course.lesson('Video', there), await course.lesson('Video', there)];
    const names = new Map([
      [a, 'a'],
      [b, 'b'],
      [c, 'c'],
      [x, 'x'],
      [y, 'y'],
    ]);
    const order = async () => {
      const { modules } = await course.outline();
      for (const { lessons } of modules) {
        expect(lessons.map(({ position }) => position)).toEqual(lessons.map((_lesson, index) => index + 1));
      }
      return modules.map(({ lessons }) => lessons.map(({ id }) => names.get(id)).join(''));
    };
    const move = (lessonId: string, moduleId: string, position?: number | null, expectedVersion?: number) =>
      mutate(
        under,
        course.by.viewer,
        'moveLesson',
        { lessonId, moduleId, position, expectedVersion },
        'lesson { id position module { id } }',
      );
    return { course, here, there, a, b, c, x, y, order, move };
  }

  it('moves to a place in another module and closes the gap behind it', async () => {
    const { there, b, order, move } = await setup();

    const { data } = await move(b, there, 2);

    expect(data.moveLesson).toEqual({
      lesson: { id: b, position: 2, module: { id: there } },
      userErrors: [],
    });
    expect(await order()).toEqual(['ac', 'xby']);
  });

  it.each<[string, number | null | undefined, string]>([
    ['the first place', 1, 'cab'],
    ['the place it has', 3, 'abc'],
    ['the second place', 2, 'acb'],
    ['the end', null, 'abc'],
    ['a place beyond the end', 99, 'abc'],
  ])('moves within its module to %s', async (_case, position, expected) => {
    const { here, c, order, move } = await setup();

    await move(c, here, position);

    expect(await order()).toEqual([expected, 'xy']);
  });

  it('goes last when no place is named', async () => {
    const { there, a, order, move } = await setup();

    await move(a, there);

    expect(await order()).toEqual(['bc', 'xya']);
  });

  it('keeps positions dense when all move at once', async () => {
    const { here, there, a, b, c, x, y, order, move } = await setup();

    await Promise.all([
      move(a, there, 1),
      move(b, there, 1),
      move(c, there),
      move(x, here, 1),
      move(y, here, 1),
    ]);

    const lessons = await order();
    expect(lessons.join('').split('').toSorted().join('')).toBe('abcxy');
    expect(lessons.map(({ length }) => length)).toEqual([2, 3]);
  });

  it('refuses a module of another course, a place 0 and a stale version, and changes nothing', async () => {
    const { course, there, a, order, move } = await setup();
    const other = await CourseUnderTest.draft(under, { by: course.by });

    const foreign = await move(a, await other.module());
    const zero = await move(a, there, 0);
    const stale = await move(a, there, 1, 1);

    expect(foreign.data.moveLesson.userErrors).toMatchObject([
      { __typename: 'NotFound', path: ['input', 'moduleId'] },
    ]);
    expect(zero.data.moveLesson.userErrors).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'position'] },
    ]);
    expect(stale.data.moveLesson.userErrors).toMatchObject([{ __typename: 'Conflict' }]);
    expect(await order()).toEqual(['abc', 'xy']);
  });
});
