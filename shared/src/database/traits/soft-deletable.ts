import { p } from '@mikro-orm/core';

/**
 * A row that leaves every list but stays. Unique indexes over such rows are partial (`where deleted_at is null`), so that
 * a deleted row releases its names.
 */
export interface SoftDeletable {
  deletedAt?: Date | null;
}

export const softDeletable = {
  deletedAt: p.datetime(3).nullable(),
};

/** The part of a `where` that leaves deleted rows out. */
export const notDeleted = { deletedAt: null } as const;

export function softDelete(entity: SoftDeletable, now: Date): void {
  entity.deletedAt ??= now;
}

export function restore(entity: SoftDeletable): void {
  entity.deletedAt = null;
}
