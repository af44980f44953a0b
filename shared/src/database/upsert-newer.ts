import { type EntityName, raw, type RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Writes a row of a projection, or does nothing when the stored one is as new: one statement, so that messages may arrive
 * twice, in any order and in several processes at once. The entity's `version` is a plain integer, the aggregate's.
 * Rows that this unit of work has read before are not refreshed.
 * @param options.orSame also writes over a row of the same version: for commands that are sent again to repair drift.
 * @returns whether the row has been written.
 */
export async function upsertNewer<T extends { version: number }>(
  em: EntityManager,
  entity: EntityName<T>,
  row: RequiredEntityData<T> & { version: number },
  options: { orSame?: boolean } = {},
): Promise<boolean> {
  const keys = em.getMetadata().get(entity).primaryKeys;
  const { affectedRows } = await em
    .createQueryBuilder(entity)
    .insert(row)
    .onConflict(keys as never)
    .merge()
    .where({ version: { [options.orSame ? '$lte' : '$lt']: raw('excluded.version') } } as never)
    .execute('run', false);
  return affectedRows > 0;
}
