import { describe, expect, it } from '@jest/globals';
import { paginate } from '../../src/graphql/paginate.js';
import { ForwardPageArguments, pageSize } from '../../src/graphql/page-arguments.js';
import { decodeCursor } from '../../src/graphql/cursor.js';

const page = (rows: readonly number[], hasPreviousPage = false) =>
  paginate(rows, { list: 'numbers', size: 3, keysOf: (n) => [n], hasPreviousPage });

describe('paginate', () => {
  it('cuts off the row that tells of a next page', () => {
    const { nodes, edges, pageInfo } = page([1, 2, 3, 4], true);

    expect(nodes).toEqual([1, 2, 3]);
    expect(edges.map(({ node }) => node)).toEqual([1, 2, 3]);
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: true,
      startCursor: edges[0]?.cursor,
      endCursor: edges[2]?.cursor,
    });
    expect(decodeCursor('numbers', pageInfo.endCursor!, ['number'], 'after')).toEqual([3]);
  });

  it('has no next page when the rows just fill it', () => {
    expect(page([1, 2, 3]).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  it('has no cursors when there is nothing', () => {
    expect(page([])).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});

describe('pageSize', () => {
  it.each([
    [undefined, 20],
    [null, 20],
    [1, 1],
    [100, 100],
  ])('makes of %j %i', (first, size) => {
    expect(pageSize(Object.assign(new ForwardPageArguments(), { first }).first)).toBe(size);
  });

  it.each([0, -1, 101])('refuses %i', (first) => {
    expect(() => pageSize(first)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }),
    );
  });
});
