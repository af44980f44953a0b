import { type EntityName, type FilterQuery, LockMode, type RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Locks a row until the end of the transaction, and makes it first where there is none: one row, however many ask at once. */
export async function lockOrCreate<T extends object>(
  em: EntityManager,
  entity: EntityName<T>,
  key: FilterQuery<T>,
  row: RequiredEntityData<T>,
): Promise<T> {
  await em.createQueryBuilder(entity).insert(row).onConflict().ignore().execute('run', false);
  return em.findOneOrFail(entity, key as never, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}
