import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { Instructor } from './instructor.entity.js';

/** The instructor that a user is, locked until the transaction ends. */
export function lockByUserId(em: EntityManager, userId: string): Promise<Instructor | null> {
  return em.findOne(Instructor, { userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

export function findByIds(read: EntityReader, ids: readonly string[]): Promise<Instructor[]> {
  return read.rows(Instructor, 'where t.id = any($1)', [ids]);
}

export function findByUserIds(read: EntityReader, userIds: readonly string[]): Promise<Instructor[]> {
  return read.rows(Instructor, 'where t.user_id = any($1)', [userIds]);
}

/** In the order of ids. */
export function findAfter(em: EntityManager, afterId: string | null, limit: number): Promise<Instructor[]> {
  return em.find(Instructor, afterId ? { id: { $gt: afterId } } : {}, { orderBy: { id: 'asc' }, limit });
}
