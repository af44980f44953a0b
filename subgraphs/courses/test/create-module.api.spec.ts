import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { CourseUnderTest, mutate } from './course-under-test.js';

describe('createModule', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  const create = (course: CourseUnderTest, input: object = {}) =>
    mutate(
      under,
      course.by.viewer,
      'createModule',
      { courseId: course.id, title: 'First steps', ...input },
      'module { id title position lessons { id } course { id version } }',
    );

  it('adds a module at the end, counts the version of the course and tells so', async () => {
    const course = await CourseUnderTest.draft(under);
    const first = await course.module();
    const told = await under.recorded(CourseChanged);

    const { data } = await create(course, { title: ' Second steps ' });

    expect(data.createModule).toEqual({
      module: {
        id: expect.any(String),
        title: 'Second steps',
        position: 2,
        lessons: [],
        course: { id: course.id, version: course.version + 1 },
      },
      userErrors: [],
    });
    expect(told.map((message) => message.data)).toMatchObject([
      {
        modules: [
          { id: first, lessons: [] },
          { id: data.createModule.module.id, lessons: [] },
        ],
      },
    ]);
  });

  it('keeps positions dense for twenty simultaneous calls', async () => {
    const course = await CourseUnderTest.draft(under);

    await Promise.all(Array.from({ length: 20 }, () => create(course)));

    const { version, modules } = await course.outline();
    expect(modules.map(({ position }) => position)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(version).toBe(21);
  });

  it('refuses the hundred-and-first module', async () => {
    const course = await CourseUnderTest.draft(under);
    await under.subgraph.orm.em.fork().execute(
      `insert into courses.course_module (id, course_id, title, position, created_at, updated_at)
       select gen_random_uuid(), ?, 'Chapter', n, now(), now() from generate_series(1, 100) n`,
      [course.id],
    );

    const { data } = await create(course);

    expect(data.createModule).toMatchObject({
      module: null,
      userErrors: [{ __typename: 'Refused', code: 'TOO_MANY' }],
    });
    expect((await course.outline()).modules).toHaveLength(100);
  });

  it.each([
    ['a short title', { title: ' a ' }, 'InvalidInput', ['input', 'title']],
    [
      'an unknown course',
      { courseId: '019abc00-0000-7000-8000-000000000000' },
      'NotFound',
      ['input', 'courseId'],
    ],
    ['an id that is none', { courseId: "x'; drop table" }, 'NotFound', ['input', 'courseId']],
    ['a stale version', { expectedVersion: 9 }, 'Conflict', ['input', 'expectedVersion']],
  ])('refuses %s and writes nothing', async (_case, input, __typename, path) => {
    const course = await CourseUnderTest.draft(under);

    const { data, errors } = await create(course, input);

    expect(errors).toBeUndefined();
    expect(data.createModule).toMatchObject({ module: null, userErrors: [{ __typename, path }] });
    expect(await course.outline()).toEqual({ version: 1, modules: [] });
  });
});
