import { p } from '@mikro-orm/core';
import { InvalidInputError } from '../../errors/domain-error.js';

/**
 * A place among the children of one parent: 1, 2, 3 … without a hole. The unique constraint over (parent, position) must
 * be deferrable, and whoever changes the order holds a row lock on the parent.
 */
export interface Orderable {
  id: string;
  position: number;
}

export const orderable = {
  position: p.integer(),
};

/**
 * Puts `siblings` into the order of `ids`, which must name each of them exactly once.
 * @throws {InvalidInputError} when an id is missing, unknown or named twice.
 */
export function reorder(
  siblings: readonly Orderable[],
  ids: readonly string[],
  path: readonly string[],
): void {
  const byId = new Map(siblings.map((sibling) => [sibling.id, sibling]));
  if (new Set(ids).size !== ids.length) throw new InvalidInputError('An id is named twice.', path);
  if (ids.length !== siblings.length || !ids.every((id) => byId.has(id))) {
    throw new InvalidInputError('Name all of them, each once, in the new order.', path);
  }
  ids.forEach((id, index) => {
    const sibling = byId.get(id)!;
    if (sibling.position !== index + 1) sibling.position = index + 1;
  });
}

/** Closes the holes that a removal left, keeping the order. */
export function closeGaps(siblings: readonly Orderable[]): void {
  const sorted = siblings.toSorted((a, b) => a.position - b.position);
  sorted.forEach((sibling, index) => {
    if (sibling.position !== index + 1) sibling.position = index + 1;
  });
}
