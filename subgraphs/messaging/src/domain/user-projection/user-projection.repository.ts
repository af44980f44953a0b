import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { UserProjection } from './user-projection.entity.js';

export function findUsersByIds(read: EntityReader, ids: readonly string[]): Promise<UserProjection[]> {
  return read.rows(UserProjection, 'where t.user_id = any($1)', [ids]);
}

export function findActiveUsers(em: EntityManager, ids: readonly string[]): Promise<UserProjection[]> {
  return em.find(UserProjection, { userId: { $in: [...ids] }, status: 'ACTIVE' });
}
