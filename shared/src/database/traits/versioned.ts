import { p } from '@mikro-orm/core';
import { ConflictError } from '../../errors/domain-error.js';

/** Counts the changes of a row: 1 when made, one more with each flush that changes it. */
export interface Versioned {
  version: number;
}

export const versioned = {
  version: p.integer().version(),
};

/** @throws {ConflictError} when the caller last saw another version. */
export function assertVersion(entity: Versioned, expected: number | null | undefined): void {
  if (expected != null && expected !== entity.version) throw new ConflictError(entity.version);
}
