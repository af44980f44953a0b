import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closeGaps, type Orderable, reorder } from '../../src/database/traits/orderable.js';
import { InvalidInputError } from '../../src/errors/domain-error.js';

const siblings = (ids: readonly string[]): Orderable[] =>
  ids.map((id, index) => ({ id, position: index + 1 }));
const orderOf = (rows: readonly Orderable[]) =>
  rows.toSorted((a, b) => a.position - b.position).map(({ id }) => id);
const distinctIds = fc.uniqueArray(fc.uuid(), { maxLength: 12 });
const shuffled = distinctIds.chain((ids) =>
  fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })),
);

describe('reorder', () => {
  it('puts any siblings into any order, with dense positions', () => {
    fc.assert(
      fc.property(shuffled, ([ids, order]) => {
        const rows = siblings(ids);
        reorder(rows, order, ['input', 'ids']);
        expect(orderOf(rows)).toEqual(order);
        expect(rows.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(
          ids.map((_, i) => i + 1),
        );
      }),
    );
  });

  it.each([
    ['is missing', ['a', 'b']],
    ['is unknown', ['a', 'b', 'd']],
    ['is named twice', ['a', 'b', 'b']],
    ['is one too many', ['a', 'b', 'c', 'd']],
  ])('refuses when an id %s, and moves nothing', (_case, ids) => {
    const rows = siblings(['a', 'b', 'c']);

    expect(() => reorder(rows, ids, ['input', 'ids'])).toThrow(InvalidInputError);
    expect(rows).toEqual(siblings(['a', 'b', 'c']));
  });
});

describe('closeGaps', () => {
  it('makes positions dense and keeps the order', () => {
    const rows = fc.uniqueArray(fc.record({ id: fc.uuid(), position: fc.integer({ min: 1, max: 99 }) }), {
      selector: ({ position }) => position,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const before = orderOf(given);
        closeGaps(given);
        expect(orderOf(given)).toEqual(before);
        expect(given.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(
          given.map((_, index) => index + 1),
        );
      }),
    );
  });
});
