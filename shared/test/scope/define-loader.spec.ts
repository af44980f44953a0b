import { describe, expect, it } from '@jest/globals';
import { manyByKey, oneByKey } from '../../src/scope/define-loader.js';
import type { RequestScope } from '../../src/scope/request-scope.js';

const scope = {} as RequestScope;
const rows = [
  { id: 'b', course: 'y' },
  { id: 'a', course: 'x' },
  { id: 'c', course: 'x' },
];

describe('oneByKey', () => {
  it('hands out by key, whatever the order of the rows, and null for a key without one', async () => {
    const loader = oneByKey(
      'RowsById',
      async () => rows,
      ({ id }) => id,
    );

    expect(await loader.batch(['a', 'nobody', 'b'], scope)).toEqual([rows[1], null, rows[0]]);
  });
});

describe('manyByKey', () => {
  it('groups by key in the order of the rows, and answers nothing for a key without any', async () => {
    const loader = manyByKey(
      'RowsByCourse',
      async () => rows,
      ({ course }) => course,
    );

    expect(await loader.batch(['x', 'nobody', 'y'], scope)).toEqual([[rows[1], rows[2]], [], [rows[0]]]);
  });
});
