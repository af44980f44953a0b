import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import courses from '../src/subgraph.js';
import { reader } from './authors.js';
import { seedCatalogue } from './catalogue-seed.js';
import { CourseUnderTest } from './course-under-test.js';

const CATALOG = (
  count: string,
) => `query ($first: Int, $after: String, $filter: CourseFilter, $orderBy: CourseOrder) {
  courses(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    ${count}
    pageInfo { hasNextPage endCursor }
    nodes { id slug title difficulty price { amount currency } categories { id slug name } instructor { id } }
  }
}`;
const PAGE = `query ($slug: String!) { course(slug: $slug) {
  id title description price { amount } categories { slug } instructor { id }
  modules { id title position lessons { __typename id title position isPreview ... on VideoLesson { durationSeconds } module { course { id } } } }
} }`;
const READ = `query ($slug: String!) { course(slug: $slug) { modules { lessons {
  ... on TextLesson { body } ... on VideoLesson { videoUrl } ... on AssignmentLesson { instructions }
  ... on QuizLesson { questions { prompt choices { text } } }
} } } }`;

describe('with ten thousand courses', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
    await seedCatalogue(under, 10_000);
  }, 120_000);
  afterAll(() => under.stop());
  const statements = (viewer: Viewer | null, operation: string, variables: object) =>
    under.statementsOf(async () => {
      const { errors } = await under.run(viewer, operation, variables as Record<string, unknown>);
      expect(errors).toBeUndefined();
    });

  describe.each([1, 20, 100])('the catalogue by pages of %d', (first) => {
    it.each([
      ['NEWEST', {}, 2],
      ['TITLE', { filter: { difficulty: 'ADVANCED', free: true } }, 2],
      ['PRICE_LOW_TO_HIGH', { filter: { categorySlugs: ['music', 'design'] } }, 2],
      ['PRICE_HIGH_TO_LOW', {}, 2],
      ['RELEVANCE', { filter: { search: 'graphs' } }, 3],
    ])('in order %s takes as many statements as any other page', async (orderBy, rest, expected) => {
      const variables = { first, orderBy, ...rest };

      expect(await statements(null, CATALOG(''), variables)).toHaveLength(expected);
      expect(await statements(testViewer(), CATALOG('totalCount'), variables)).toHaveLength(expected + 1);
    });
  });

  it('each order of the catalogue walks along its index, also behind a cursor', async () => {
    const em = under.subgraph.orm.em.fork();
    for (const [orderBy, index] of [
      ['NEWEST', 'course_listed_newest'],
      ['TITLE', 'course_listed_title'],
      ['PRICE_LOW_TO_HIGH', 'course_listed_price'],
      ['PRICE_HIGH_TO_LOW', 'course_listed_price'],
    ]) {
      const { data } = await under.run(null, CATALOG(''), { first: 100, orderBy });
      const after = data.courses.pageInfo.endCursor;
      for (const variables of [{ orderBy }, { orderBy, after }]) {
        const [sql] = await statements(null, CATALOG(''), variables);
        const plan = await em.execute<{ 'QUERY PLAN': string }[]>(`explain (generic_plan) ${sql}`);
        const text = plan.map((line) => line['QUERY PLAN']).join('\n');
        expect(text).toContain(`using ${index}`);
        expect(text).not.toContain('Sort');
      }
    }
  });

  it('the page of a course takes four statements, whatever its size', async () => {
    const { data } = await under.run(null, '{ courses(first: 1) { nodes { slug } } }');
    const large = await CourseUnderTest.draft(under);
    for (let number = 0; number < 5; number += 1) {
      const moduleId = await large.module();
      for (const kind of ['Video', 'Text', 'Quiz', 'Assignment'] as const) await large.lesson(kind, moduleId);
    }
    await large.publish();
    const student = await reader(under, large.id);

    for (const viewer of [null, student, large.by.viewer]) {
      expect(await statements(viewer, PAGE, { slug: data.courses.nodes[0].slug })).toHaveLength(4);
      expect(await statements(viewer, PAGE, { slug: large.slug })).toHaveLength(4);
    }
    // course, modules, lessons, the reader's grant, contents, questions, choices
    expect(await statements(student, READ, { slug: large.slug })).toHaveLength(7);
    // the instructor needs no grant
    expect(await statements(large.by.viewer, READ, { slug: large.slug })).toHaveLength(6);
  });

  it('references take a fixed number of statements, one for the grants of all lessons', async () => {
    const student = testViewer();
    const { data } = await under.run(
      null,
      '{ courses(first: 20) { nodes { id modules { id lessons { id } } } } }',
    );
    const found = data.courses.nodes as {
      id: string;
      modules: { id: string; lessons: { id: string }[] }[];
    }[];
    const references = (count: number) =>
      found
        .slice(0, count)
        .flatMap(({ id, modules }) => [
          { __typename: 'Course', id },
          ...modules.map((module) => ({ __typename: 'Module', id: module.id })),
          ...modules.flatMap(({ lessons }) =>
            lessons.map((lesson) => ({ __typename: 'Lesson', id: lesson.id })),
          ),
        ]);
    const selection =
      '... on Course { title } ... on Module { title } ... on Lesson { title ... on TextLesson { body } }';
    const operation = `query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`;
    for (const { id } of found) await reader(under, id, { viewer: student });

    // courses, modules, lessons, the grants, the contents
    for (const count of [1, 20])
      expect(await statements(student, operation, { r: references(count) })).toHaveLength(5);
  });
});
