import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged } from '../src/contract.js';
import { Course } from '../src/domain/course/course.entity.js';
import courses from '../src/subgraph.js';
import { author } from './authors.js';
import { codesOf, mutate } from './course-under-test.js';

const NOW = new Date('2026-11-23T23:59:58.123Z');
const COURSE = `course {
  id slug title description difficulty status price { amount currency } capacity publishedAt version createdAt updatedAt
  instructor { id } categories { slug } modules { id }
}`;

describe('createCourse', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses, { clock: { now: () => NOW } });
  });
  afterAll(() => under.stop());
  const titled = (title: string) => under.subgraph.orm.em.fork().find(Course, { title });
  const categoryIds = async (...slugs: string[]) => {
    const { data } = await under.run(null, '{ categories { id slug } }');
    return slugs.map(
      (slug) => data.categories.find((category: { slug: string }) => category.slug === slug).id,
    );
  };

  it('makes a draft of the viewer, and tells so', async () => {
    const { viewer, instructorId } = await author(under);
    const told = await under.recorded(CourseChanged);
    const input = {
      title: '  Graphs for everybody ',
      description: 'Trees and <b>cycles</b>.',
      difficulty: 'ADVANCED',
      price: { amount: 4900, currency: 'EUR' },
      categoryIds: await categoryIds('mathematics', 'data-science'),
      capacity: 30,
    };

    const { data, errors } = await mutate(under, viewer, 'createCourse', input, COURSE);

    expect(errors).toBeUndefined();
    expect(data.createCourse).toEqual({
      course: {
        id: expect.any(String),
        slug: 'graphs-for-everybody',
        title: 'Graphs for everybody',
        description: 'Trees and &lt;b>cycles&lt;/b>.',
        difficulty: 'ADVANCED',
        status: 'DRAFT',
        price: { amount: 4900, currency: 'EUR' },
        capacity: 30,
        publishedAt: null,
        version: 1,
        createdAt: NOW.toISOString(),
        updatedAt: NOW.toISOString(),
        instructor: { id: instructorId },
        categories: [{ slug: 'data-science' }, { slug: 'mathematics' }],
        modules: [],
      },
      userErrors: [],
    });
    expect(told.map((message) => message.data)).toEqual([
      {
        courseId: data.createCourse.course.id,
        version: 1,
        instructorId,
        instructorUserId: viewer.userId,
        slug: 'graphs-for-everybody',
        title: 'Graphs for everybody',
        status: 'DRAFT',
        deleted: false,
        price: { amount: 4900, currency: 'EUR' },
        capacity: 30,
        modules: [],
      },
    ]);
  });

  it('needs no more than a title: free, for beginners, without limit', async () => {
    const { viewer } = await author(under);

    const { data } = await mutate(under, viewer, 'createCourse', { title: 'Just a title' }, COURSE);

    expect(data.createCourse.course).toMatchObject({
      description: '',
      difficulty: 'BEGINNER',
      price: { amount: 0, currency: 'EUR' },
      capacity: null,
      categories: [],
    });
  });

  it('takes null for what can be left out', async () => {
    const { viewer } = await author(under);
    const nothing = { description: null, difficulty: null, price: null, categoryIds: null, capacity: null };

    const { data } = await mutate(under, viewer, 'createCourse', { title: 'Nulls', ...nothing }, COURSE);

    expect(data.createCourse.userErrors).toEqual([]);
  });

  it('gives twenty simultaneous courses of one title twenty slugs', async () => {
    const { viewer } = await author(under);

    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        mutate(under, viewer, 'createCourse', { title: 'Same title' }, 'course { slug }'),
      ),
    );

    const slugs = answers.map(({ data }) => data.createCourse.course.slug);
    expect(new Set(slugs).size).toBe(20);
    for (const slug of slugs) expect(slug).toMatch(/^same-title(-\w+)?$/);
    expect(await titled('Same title')).toHaveLength(20);
  });

  it('numbers the slugs of one title', async () => {
    const { viewer } = await author(under);
    const slugs = [];
    for (let time = 0; time < 3; time += 1) {
      const { data } = await mutate(under, viewer, 'createCourse', { title: 'Again!' }, 'course { slug }');
      slugs.push(data.createCourse.course.slug);
    }

    expect(slugs).toEqual(['again', 'again-2', 'again-3']);
  });

  it.each([
    ['a title of white space', { title: '      ' }, ['input', 'title']],
    ['a title of two characters', { title: 'ab' }, ['input', 'title']],
    ['a title of 121 characters', { title: 'a'.repeat(121) }, ['input', 'title']],
    ['a title with a line break', { title: 'two\nlines' }, ['input', 'title']],
    ['a title with NUL', { title: 'nul\0nul' }, ['input', 'title']],
    ['a title of invisible selectors', { title: `abc${'\uFE0F'.repeat(10_000)}` }, ['input', 'title']],
    ['a description of 20,001 characters', { description: 'a'.repeat(20_001) }, ['input', 'description']],
    ['a negative price', { price: { amount: -1, currency: 'EUR' } }, ['input', 'price', 'amount']],
    ['an unknown currency', { price: { amount: 1, currency: 'XXY' } }, ['input', 'price', 'currency']],
    ['no seat', { capacity: 0 }, ['input', 'capacity']],
    ['100,001 seats', { capacity: 100_001 }, ['input', 'capacity']],
    ['eleven categories', { categoryIds: Array(11).fill('x') }, ['input', 'categoryIds']],
    [
      'an unknown category',
      { categoryIds: ['019abc00-0000-7000-8000-000000000000'] },
      ['input', 'categoryIds', '0'],
    ],
    ['a category id that is none', { categoryIds: ["' or 1=1"] }, ['input', 'categoryIds', '0']],
  ])('refuses %s and writes nothing', async (_case, input, path) => {
    const { viewer } = await author(under);
    const before = await under.subgraph.orm.em.fork().count(Course);
    const told = await under.recorded(CourseChanged);

    const { data, errors } = await mutate(
      under,
      viewer,
      'createCourse',
      { title: 'Refused', ...input },
      'course { id }',
    );

    expect(errors).toBeUndefined();
    expect(data.createCourse).toEqual({
      course: null,
      userErrors: [{ __typename: 'InvalidInput', code: 'INVALID_INPUT', message: expect.any(String), path }],
    });
    expect(await under.subgraph.orm.em.fork().count(Course)).toBe(before);
    expect(told).toEqual([]);
  });

  it('is FORBIDDEN for those who are no instructor', async () => {
    const answer = await mutate(under, testViewer(), 'createCourse', { title: 'Not mine' }, 'course { id }');

    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(await titled('Not mine')).toEqual([]);
  });

  it('is UNAUTHENTICATED for the signed out, whatever the input', async () => {
    const answer = await mutate(under, null, 'createCourse', { title: '' }, 'course { id }');

    expect(answer.data).toBeNull();
    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
  });

  it('is open to an instructor who may not teach: a draft is not yet teaching', async () => {
    const { viewer } = await author(under, false);

    const { data } = await mutate(under, viewer, 'createCourse', { title: 'Later' }, 'course { status }');

    expect(data.createCourse.course.status).toBe('DRAFT');
  });
});
