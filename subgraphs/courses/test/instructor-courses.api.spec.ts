import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import courses from '../src/subgraph.js';
import { admin, type Author, author, reader } from './authors.js';
import { codesOf, CourseUnderTest } from './course-under-test.js';

const PAGE = `query ($r: [_Any!]!, $first: Int, $after: String) { _entities(representations: $r) { ... on Instructor {
  id courses(first: $first, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { id status } }
} } }`;

describe('the courses of an instructor', () => {
  let under: SubgraphUnderTest;
  let by: Author;
  let draft: CourseUnderTest;
  let published: CourseUnderTest;
  let archived: CourseUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
    by = await author(under);
    draft = await CourseUnderTest.draft(under, { by });
    published = await CourseUnderTest.published(under, { by });
    archived = await (await CourseUnderTest.published(under, { by })).archive();
    await (await CourseUnderTest.published(under, { by })).delete();
  });
  afterAll(() => under.stop());
  const page = (viewer: Viewer | null, ids: string[], variables: object = {}) =>
    under.run(viewer, PAGE, { r: ids.map((id) => ({ __typename: 'Instructor', id })), ...variables });

  it('are the published ones for others, also for a reader of an archived one', async () => {
    const student = await reader(under, archived.id);
    for (const viewer of [null, testViewer(), (await author(under)).viewer, student]) {
      const { data, errors } = await page(viewer, [by.instructorId]);

      expect(errors).toBeUndefined();
      expect(data._entities[0].courses).toMatchObject({
        totalCount: 1,
        nodes: [{ id: published.id, status: 'PUBLISHED' }],
      });
    }
  });

  it('are all but the deleted for the instructor and administrators, the latest made first', async () => {
    for (const viewer of [by.viewer, admin()]) {
      const { data } = await page(viewer, [by.instructorId]);

      expect(data._entities[0].courses).toMatchObject({
        totalCount: 3,
        nodes: [{ id: archived.id }, { id: published.id }, { id: draft.id }],
      });
    }
  });

  it('come page by page', async () => {
    const first = await page(by.viewer, [by.instructorId], { first: 2 });
    const { endCursor, ...info } = first.data._entities[0].courses.pageInfo;
    const second = await page(by.viewer, [by.instructorId], { first: 2, after: endCursor });

    expect(info).toEqual({ hasNextPage: true, hasPreviousPage: false });
    expect(second.data._entities[0].courses).toMatchObject({
      nodes: [{ id: draft.id }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('are none for an unknown instructor and for an id that is none', async () => {
    const { data } = await page(null, ['019abc00-0000-7000-8000-000000000000', "1' or"]);

    for (const { courses: none } of data._entities) expect(none).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('take a fixed number of statements for many instructors', async () => {
    const others = await Promise.all([author(under), author(under), author(under)]);
    for (const other of others) await CourseUnderTest.published(under, { by: other });
    const ids = [by.instructorId, ...others.map(({ instructorId }) => instructorId)];

    const one = await under.statementsOf(() => page(null, ids.slice(0, 1)));
    const four = await under.statementsOf(() => page(null, ids));

    expect(one).toHaveLength(3);
    expect(four).toHaveLength(3);
  });

  it('refuse a wrong page size and a cursor of the catalogue', async () => {
    const { data } = await under.run(null, '{ courses { pageInfo { endCursor } } }');

    expect(codesOf(await page(null, [by.instructorId], { first: 101 }))).toEqual(['BAD_USER_INPUT']);
    const after = data.courses.pageInfo.endCursor;
    expect(codesOf(await page(null, [by.instructorId], { after }))).toEqual(['BAD_USER_INPUT']);
  });
});
