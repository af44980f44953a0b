import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { admin } from './authors.js';
import { CourseUnderTest, mutate } from './course-under-test.js';

const COURSE = `course {
  slug title description difficulty price { amount currency } capacity version categories { slug }
}`;

describe('updateCourse', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  const update = (course: CourseUnderTest, input: object, viewer = course.by.viewer) =>
    mutate(
      under,
      viewer,
      'updateCourse',
      { id: course.id, expectedVersion: course.version, ...input },
      COURSE,
    );
  const read = async (course: CourseUnderTest) => {
    const { data } = await under.run(
      course.by.viewer,
      `query ($id: ID!) { course(id: $id) { id } ${COURSE.replace('course', 'now: course(id: $id)')} }`,
      { id: course.id },
    );
    return data.now;
  };

  it('changes what is given, counts the version and tells so', async () => {
    const course = await CourseUnderTest.draft(under, { title: 'Graphs for everybody' });
    const { data: list } = await under.run(null, '{ categories { id slug } }');
    const told = await under.recorded(CourseChanged);

    const { data } = await update(course, {
      title: 'Graphs for all',
      description: 'Less.',
      difficulty: 'ADVANCED',
      price: { amount: 100, currency: 'USD' },
      capacity: 3,
      categoryIds: [list.categories[0].id],
    });

    expect(data.updateCourse).toEqual({
      course: {
        slug: 'graphs-for-all',
        title: 'Graphs for all',
        description: 'Less.',
        difficulty: 'ADVANCED',
        price: { amount: 100, currency: 'USD' },
        capacity: 3,
        version: 2,
        categories: [{ slug: list.categories[0].slug }],
      },
      userErrors: [],
    });
    expect(told.map(({ data: event }) => event)).toMatchObject([
      { courseId: course.id, version: 2, title: 'Graphs for all', slug: 'graphs-for-all', capacity: 3 },
    ]);
  });

  it('leaves alone what is left out', async () => {
    const course = await CourseUnderTest.draft(under, {
      capacity: 30,
      price: { amount: 5, currency: 'EUR' },
    });
    const before = await read(course);

    const { data } = await update(course, { description: 'Only this.' });

    expect(data.updateCourse.course).toEqual({ ...before, description: 'Only this.', version: 2 });
  });

  it('takes null for the capacity: no limit any more', async () => {
    const course = await CourseUnderTest.draft(under, { capacity: 30 });

    const { data } = await update(course, { capacity: null });

    expect(data.updateCourse.course).toMatchObject({ capacity: null, version: 2 });
  });

  it('takes an empty list of categories, and counts it as a change', async () => {
    const { data: list } = await under.run(null, '{ categories { id } }');
    const course = await CourseUnderTest.draft(under, { categoryIds: [list.categories[1].id] });

    const { data } = await update(course, { categoryIds: [] });

    expect(data.updateCourse.course).toMatchObject({ categories: [], version: 2 });
  });

  describe('when the title changes', () => {
    it('lets the former slugs lead to the course', async () => {
      const course = await CourseUnderTest.draft(under, { title: 'First name' });
      await update(course, { title: 'Second name' });
      await update(course, { title: 'Third name', expectedVersion: 2 });

      for (const slug of ['first-name', 'second-name', 'third-name']) {
        const { data } = await under.run(course.by.viewer, `{ course(slug: "${slug}") { id slug } }`);
        expect(data.course).toEqual({ id: course.id, slug: 'third-name' });
      }
    });

    it('keeps the slug when only its spelling changes', async () => {
      const course = await CourseUnderTest.draft(under, { title: 'Spelling bees' });

      const { data } = await update(course, { title: 'SPELLING — Bees!' });

      expect(data.updateCourse.course).toMatchObject({ slug: 'spelling-bees', title: 'SPELLING — Bees!' });
    });

    it('takes another slug when the first is taken', async () => {
      await CourseUnderTest.draft(under, { title: 'Taken' });
      const course = await CourseUnderTest.draft(under, { title: 'Free' });

      const { data } = await update(course, { title: 'Taken' });

      expect(data.updateCourse.course.slug).toBe('taken-2');
    });

    it('gives a former slug to the course that has it now', async () => {
      const former = await CourseUnderTest.published(under, { title: 'Wanted name' });
      await update(former, { title: 'Given up' });
      const current = await CourseUnderTest.published(under, { title: 'Wanted name' });

      const { data } = await under.run(null, '{ course(slug: "wanted-name") { id } }');

      expect(data.course.id).toBe(current.id);
    });

    it('gives ten simultaneous changes to one title ten slugs', async () => {
      const made = await Promise.all(Array.from({ length: 10 }, () => CourseUnderTest.draft(under)));

      const answers = await Promise.all(made.map((course) => update(course, { title: 'All want this' })));

      const slugs = answers.map(({ data }) => data.updateCourse.course.slug);
      expect(new Set(slugs).size).toBe(10);
    });
  });

  describe('when somebody else was faster', () => {
    it('answers Conflict with the current version and changes nothing', async () => {
      const course = await CourseUnderTest.draft(under);
      await update(course, { description: 'Faster.' });
      const told = await under.recorded(CourseChanged);

      const { data } = await update(course, { description: 'Slower.' });

      expect(data.updateCourse).toEqual({
        course: null,
        userErrors: [
          {
            __typename: 'Conflict',
            code: 'CONFLICT',
            message: expect.any(String),
            path: ['input', 'expectedVersion'],
            currentVersion: 2,
          },
        ],
      });
      expect(await read(course)).toMatchObject({ description: 'Faster.', version: 2 });
      expect(told).toEqual([]);
    });

    it('lets one of twenty simultaneous changes win', async () => {
      const course = await CourseUnderTest.draft(under);

      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, number) => update(course, { description: `By ${number}` })),
      );

      const winners = answers.filter(({ data }) => data.updateCourse.course);
      const errors = answers.flatMap(({ data }) => data.updateCourse.userErrors);
      expect(winners).toHaveLength(1);
      expect(errors.map(({ __typename }) => __typename)).toEqual(Array(19).fill('Conflict'));
      expect(await read(course)).toMatchObject({ version: 2 });
    });
  });

  it.each([
    ['a null title', { title: null }, ['input', 'title']],
    ['a short title', { title: 'ab' }, ['input', 'title']],
    ['a null description', { description: null }, ['input', 'description']],
    ['a null difficulty', { difficulty: null }, ['input', 'difficulty']],
    ['a null price', { price: null }, ['input', 'price']],
    ['a price in no currency', { price: { amount: 1, currency: '' } }, ['input', 'price', 'currency']],
    ['null categories', { categoryIds: null }, ['input', 'categoryIds']],
    [
      'an unknown category',
      { categoryIds: ['019abc00-0000-7000-8000-000000000000'] },
      ['input', 'categoryIds', '0'],
    ],
    ['a negative capacity', { capacity: -1 }, ['input', 'capacity']],
    ['version 0', { expectedVersion: 0 }, ['input', 'expectedVersion']],
  ])('refuses %s and changes nothing', async (_case, input, path) => {
    const course = await CourseUnderTest.draft(under);
    const before = await read(course);

    const { data, errors } = await update(course, input);

    expect(errors).toBeUndefined();
    expect(data.updateCourse).toMatchObject({
      course: null,
      userErrors: [{ __typename: 'InvalidInput', path }],
    });
    expect(await read(course)).toEqual(before);
  });

  it('keeps the description of a published course', async () => {
    const course = await CourseUnderTest.published(under);
    const before = await read(course);

    const { data } = await update(course, { description: '  ' });

    expect(data.updateCourse.userErrors).toMatchObject([
      { __typename: 'Refused', code: 'MISSING_DESCRIPTION' },
    ]);
    expect(await read(course)).toEqual(before);
  });

  it('is open to administrators', async () => {
    const course = await CourseUnderTest.draft(under);

    const { data } = await update(course, { description: 'Mended.' }, admin());

    expect(data.updateCourse.course.description).toBe('Mended.');
  });
});
