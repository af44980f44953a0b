import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import courses from '../src/subgraph.js';
import { admin, type Author, author } from './authors.js';
import { codesOf, CourseUnderTest } from './course-under-test.js';

const CATALOG = `query Catalog($first: Int, $after: String, $filter: CourseFilter, $orderBy: CourseOrder) {
  courses(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id } }
    nodes { id slug title difficulty price { amount currency } categories { slug } instructor { id } }
  }
}`;
const ORDERS = ['NEWEST', 'TITLE', 'PRICE_LOW_TO_HIGH', 'PRICE_HIGH_TO_LOW'] as const;

describe('courses', () => {
  let under: SubgraphUnderTest;
  let now = new Date('2026-11-23T12:00:00.000Z');
  let ada: Author;
  let bob: Author;
  const categoryIds: Record<string, string> = {};
  beforeAll(async () => {
    under = await subgraphUnderTest(courses, { clock: { now: () => now } });
    const { data } = await under.run(null, '{ categories { id slug } }');
    for (const { id, slug } of data.categories) categoryIds[slug] = id;
    ada = await author(under);
    bob = await author(under);
    const publish = async (by: Author, title: string, amount: number, input: object = {}, tick = true) => {
      if (tick) now = new Date(now.getTime() + 1000);
      await CourseUnderTest.published(under, { by, title, price: { amount, currency: 'EUR' }, ...input });
    };
    await publish(ada, 'Graphs for everybody', 4900, {
      categoryIds: [categoryIds['mathematics']],
      difficulty: 'ADVANCED',
    });
    await publish(ada, 'Étude of trees', 0, {
      description: 'A tree is a graph.',
      categoryIds: [categoryIds['music']],
    });
    await publish(bob, 'database design', 4900, {
      categoryIds: [categoryIds['design'], categoryIds['programming']],
    });
    await publish(bob, 'Painting', 0, { description: 'Water, colours & 100% paper "A4".' }, false);
    await publish(bob, 'Zoology', 9900, { description: 'Animals with their graphs of kinship.' }, false);
    await CourseUnderTest.draft(under, { by: ada, title: 'Graphs unpublished' });
    await (await CourseUnderTest.published(under, { by: ada, title: 'Graphs archived' })).archive();
    await (await CourseUnderTest.published(under, { by: ada, title: 'Graphs deleted' })).delete();
  });
  afterAll(() => under.stop());
  const catalog = (
    variables: Record<string, unknown> = {},
    viewer: Parameters<SubgraphUnderTest['run']>[0] = null,
  ) => under.run(viewer, CATALOG, variables);
  const titles = async (variables: Record<string, unknown> = {}) => {
    const { data, errors } = await catalog(variables);
    expect(errors).toBeUndefined();
    expect(data.courses.totalCount).toBe(data.courses.nodes.length);
    return data.courses.nodes.map(({ title }: { title: string }) => title);
  };

  it('are the published ones, the newest first, the same for everybody', async () => {
    for (const viewer of [null, testViewer(), ada.viewer, admin()]) {
      const { data, errors } = await catalog({}, viewer);

      expect(errors).toBeUndefined();
      const found = data.courses.nodes.map(({ title }: { title: string }) => title);
      expect(found.slice(3)).toEqual(['Étude of trees', 'Graphs for everybody']);
      expect(found.slice(0, 3).toSorted()).toEqual(['Painting', 'Zoology', 'database design']);
      expect(data.courses.totalCount).toBe(5);
    }
  });

  it.each<[string, object, string[]]>([
    [
      'by title',
      { orderBy: 'TITLE' },
      ['database design', 'Étude of trees', 'Graphs for everybody', 'Painting', 'Zoology'],
    ],
    ['of a difficulty', { filter: { difficulty: 'ADVANCED' } }, ['Graphs for everybody']],
    ['that are free', { filter: { free: true }, orderBy: 'TITLE' }, ['Étude of trees', 'Painting']],
    [
      'that cost something',
      { filter: { free: false }, orderBy: 'TITLE' },
      ['database design', 'Graphs for everybody', 'Zoology'],
    ],
    ['in one category', { filter: { categorySlugs: ['mathematics'] } }, ['Graphs for everybody']],
    [
      'in any of several, once',
      { filter: { categorySlugs: ['design', 'programming', 'music'] }, orderBy: 'TITLE' },
      ['database design', 'Étude of trees'],
    ],
    ['in no category', { filter: { categorySlugs: [] } }, []],
    ['in an unknown category', { filter: { categorySlugs: ['nothing\0'] } }, []],
    [
      'with everything null',
      {
        filter: { search: null, categorySlugs: null, difficulty: null, instructorId: null, free: null },
        orderBy: 'TITLE',
      },
      ['database design', 'Étude of trees', 'Graphs for everybody', 'Painting', 'Zoology'],
    ],
    [
      'with all filters at once',
      { filter: { search: 'graph', categorySlugs: ['mathematics'], difficulty: 'ADVANCED', free: false } },
      ['Graphs for everybody'],
    ],
    ['of an id that is none', { filter: { instructorId: "' or 1=1" } }, []],
  ])('can be listed %s', async (_case, variables, expected) => {
    expect(await titles(variables as Record<string, unknown>)).toEqual(expected);
  });

  it('can be listed of one instructor', async () => {
    expect(await titles({ filter: { instructorId: bob.instructorId }, orderBy: 'TITLE' })).toEqual([
      'database design',
      'Painting',
      'Zoology',
    ]);
  });

  it('can be listed by price, both ways, with a fixed order among equals', async () => {
    const up = await catalog({ orderBy: 'PRICE_LOW_TO_HIGH' });
    const down = await catalog({ orderBy: 'PRICE_HIGH_TO_LOW' });

    const amounts = (answer: typeof up) =>
      answer.data.courses.nodes.map((node: { price: { amount: number } }) => node.price.amount);
    expect(amounts(up)).toEqual([0, 0, 4900, 4900, 9900]);
    expect(down.data.courses.nodes).toEqual(up.data.courses.nodes.toReversed());
  });

  describe('searched', () => {
    const found = (search: string) => titles({ filter: { search } });

    it('put a match in the title before one in the description', async () => {
      const all = await found('graph');

      expect(all[0]).toBe('Graphs for everybody');
      expect(all.slice(1).toSorted()).toEqual(['Zoology', 'Étude of trees']);
    });

    it.each([
      ['a beginning', 'data', ['database design']],
      ['the beginnings of two words', 'desi datab', ['database design']],
      ['capitals', 'ZOOLOGY', ['Zoology']],
      ['another form', 'paintings', ['Painting']],
      ['a word left out', 'graph -everybody -kinship', ['Étude of trees']],
      ['a phrase', '"graphs of kinship"', ['Zoology']],
      ['accents', 'étude', ['Étude of trees']],
      ['blank', '   ', ['Zoology', 'Painting', 'database design', 'Étude of trees', 'Graphs for everybody']],
    ])('find %s', async (_case, search, expected) => {
      expect((await found(search)).toSorted()).toEqual(expected.toSorted());
    });

    it.each([
      '%',
      '_',
      '\\',
      "'",
      "'; drop table courses.course; --",
      '"',
      '"unclosed',
      '!',
      '&',
      '|',
      '&|!',
      '(',
      ')',
      ':*',
      '<->',
      'a:*b',
      '-',
      '--',
      '- -',
      'or',
      'or or',
      '\0',
      'nul\0nul',
      '💣',
      '\uD800',
      '日本語',
      'the',
      '*',
      '?',
      '??',
      ':name',
      '$1',
      'a'.repeat(200),
    ])('survive %j', async (search) => {
      for (const orderBy of [undefined, ...ORDERS]) {
        const filter = { search, categorySlugs: [search, "'?"], instructorId: search };
        for (const narrowed of [
          { search },
          { search, instructorId: ada.instructorId, difficulty: 'ADVANCED' },
          filter,
        ]) {
          const { data, errors } = await catalog({ filter: narrowed, orderBy });

          expect(errors).toBeUndefined();
          expect(data.courses.totalCount).toBe(data.courses.nodes.length);
        }
      }
    });

    it('can be ordered otherwise', async () => {
      expect(await titles({ filter: { search: 'graph' }, orderBy: 'TITLE' })).toEqual([
        'Étude of trees',
        'Graphs for everybody',
        'Zoology',
      ]);
    });

    it('refuse more than 200 characters', async () => {
      const answer = await catalog({ filter: { search: 'a'.repeat(201) } });

      expect(answer.data).toEqual({ courses: null });
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    });
  });

  describe('page by page', () => {
    it.each([
      ...ORDERS.map((orderBy) => ({ orderBy })),
      { orderBy: 'RELEVANCE', filter: { search: 'graph' } },
      { filter: { search: 'graph' } },
      { orderBy: 'RELEVANCE' },
    ])('are the whole list, once each, for %j', async (list) => {
      const whole = (await catalog(list)).data.courses;
      for (const first of [1, 2, 4]) {
        const seen = [];
        let after: string | null = null;
        let pages = 0;
        do {
          const { data, errors } = await catalog({ ...list, first, after });
          expect(errors).toBeUndefined();
          const { nodes, edges, pageInfo, totalCount } = data.courses;
          expect(totalCount).toBe(whole.totalCount);
          expect(edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
            nodes.map(({ id }: { id: string }) => id),
          );
          expect(pageInfo).toMatchObject({
            hasPreviousPage: pages > 0,
            startCursor: edges[0].cursor,
            endCursor: edges.at(-1).cursor,
          });
          seen.push(...nodes);
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
          pages += 1;
        } while (after);
        expect(seen).toEqual(whole.nodes);
        expect(pages).toBe(Math.ceil(whole.totalCount / first));
      }
    });

    it('survive the deletion of the course that the cursor names', async () => {
      const doomed = await CourseUnderTest.published(under, { by: bob, title: 'Doomed' });
      const { data } = await catalog({
        first: 3,
        orderBy: 'TITLE',
        filter: { instructorId: bob.instructorId },
      });
      const cursor = data.courses.edges[1].cursor;
      expect(data.courses.nodes[1].id).toBe(doomed.id);
      await doomed.delete();

      const next = await catalog({
        after: cursor,
        orderBy: 'TITLE',
        filter: { instructorId: bob.instructorId },
      });

      expect(next.data.courses.nodes.map(({ title }: { title: string }) => title)).toEqual([
        'Painting',
        'Zoology',
      ]);
    });

    it('end with an empty page behind the last', async () => {
      const { data } = await catalog();

      const { data: after } = await catalog({ after: data.courses.pageInfo.endCursor });

      expect(after.courses).toMatchObject({
        nodes: [],
        totalCount: 5,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
      });
    });

    it.each([0, -1, 101, 2_147_483_647])('refuse a page of %d', async (first) => {
      const answer = await catalog({ first });

      expect(answer.data).toEqual({ courses: null });
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    });

    it('refuse a cursor of another order, a foreign one and a forged one', async () => {
      const { data } = await catalog({ orderBy: 'TITLE' });
      const forged = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
      const id = data.courses.nodes[0].id;
      const cursors = [
        data.courses.pageInfo.endCursor,
        'nonsense',
        '',
        '"; drop',
        forged('courses:NEWEST'),
        forged('courses:NEWEST', 'yesterday', id),
        forged('courses:NEWEST', '+275760-09-13T00:00:00.000Z', id),
        forged('courses:NEWEST', '0000-01-01T00:00:00.000Z', id),
        forged('courses:NEWEST', '2026-01-01T00:00:00.000Z', 'x'),
        forged('instructor-courses', id),
      ];
      for (const after of cursors) {
        const answer = await catalog({ orderBy: 'NEWEST', after });
        expect([after, codesOf(answer)]).toEqual([after, ['BAD_USER_INPUT']]);
      }
      for (const rank of [-1, 1e300, 1e-300, '0.5']) {
        const answer = await catalog({
          filter: { search: 'graph' },
          after: forged('courses:RELEVANCE', rank, id),
        });
        expect([rank, codesOf(answer)]).toEqual([rank, ['BAD_USER_INPUT']]);
      }
      for (const amount of [1.5, '1', 1e300, null]) {
        const answer = await catalog({
          orderBy: 'PRICE_LOW_TO_HIGH',
          after: forged('courses:PRICE_LOW_TO_HIGH', amount, id),
        });
        expect([amount, codesOf(answer)]).toEqual([amount, ['BAD_USER_INPUT']]);
      }
    });
  });
});
