import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { Student } from './student.entity.js';

/** The student that a user is, locked until the transaction ends. */
export function lockByUserId(em: EntityManager, userId: string): Promise<Student | null> {
  return em.findOne(Student, { userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

export function findByIds(read: EntityReader, ids: readonly string[]): Promise<Student[]> {
  return read.rows(Student, 'where t.id = any($1)', [ids]);
}

export function findByUserIds(read: EntityReader, userIds: readonly string[]): Promise<Student[]> {
  return read.rows(Student, 'where t.user_id = any($1)', [userIds]);
}

/** In the order of ids. */
export function findAfter(em: EntityManager, afterId: string | null, limit: number): Promise<Student[]> {
  return em.find(Student, afterId ? { id: { $gt: afterId } } : {}, { orderBy: { id: 'asc' }, limit });
}
