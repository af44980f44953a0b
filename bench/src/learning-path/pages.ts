import { operations } from '@training-center/shared/testing/operations';
import type { Request } from 'autocannon';
import { COURSES } from './dataset.js';
import type { Reader } from './sign-in.js';

/** One page as GraphQL and as the hand-written address. */
export interface Page {
  readonly name: string;
  readonly byGraphql: readonly Request[];
  readonly byHand: readonly Request[];
}

function graphql(query: string, variables: Record<string, unknown>, reader?: Reader): Request {
  return {
    method: 'POST',
    path: '/graphql',
    headers: {
      'content-type': 'application/json',
      ...(reader ? { authorization: `Bearer ${reader.token}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  };
}

/** The catalogue signed out, a course page and "my learning" signed in, each with changing arguments. */
export function pages(readers: readonly Reader[]): Page[] {
  const catalogue = operations.get('Catalog')!;
  const coursePage = operations.get('CoursePage')!;
  const learning = operations.get('MyLearning')!;
  const slugs = readers.map((_reader, index) => `course-${((index * 251) % COURSES) + 1}`);
  return [
    {
      name: 'catalogue, 20 courses',
      byGraphql: [graphql(catalogue, { first: 20, orderBy: 'NEWEST' })],
      byHand: [{ method: 'GET', path: '/catalogue' }],
    },
    {
      name: 'course page',
      byGraphql: readers.map((reader, index) => graphql(coursePage, { slug: slugs[index] }, reader)),
      byHand: readers.map((reader, index) => ({
        method: 'GET',
        path: `/course?slug=${slugs[index]}&user=${reader.userId}`,
      })),
    },
    {
      name: 'my learning, 5 courses',
      byGraphql: readers.map((reader) => graphql(learning, { first: 20 }, reader)),
      byHand: readers.map((reader) => ({ method: 'GET', path: `/learning?user=${reader.userId}` })),
    },
  ];
}
