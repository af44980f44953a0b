import { type EntityManager, type FilterQuery, LockMode } from '@mikro-orm/postgresql';
import { Enrollment } from './enrollment.entity.js';

/** Locks one enrolment until the end of the transaction: progress, attempts and status change only under this lock. */
export function lockEnrollment(
  em: EntityManager,
  where: FilterQuery<Enrollment>,
): Promise<Enrollment | null> {
  return em.findOne(Enrollment, where, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

/** Unpaid enrolments whose seat is to be given back, leaving those that somebody else works on. */
export function lockExpiredHolds(em: EntityManager, now: Date, limit: number): Promise<Enrollment[]> {
  return em.find(
    Enrollment,
    { status: 'PENDING_PAYMENT', holdExpiresAt: { $lte: now } },
    { orderBy: { id: 'asc' }, limit, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  );
}

export function findEnrollmentsAfter(
  em: EntityManager,
  afterId: string | null,
  limit: number,
): Promise<Enrollment[]> {
  return em.find(Enrollment, afterId ? { id: { $gt: afterId } } : {}, { orderBy: { id: 'asc' }, limit });
}
