import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';

export interface SeatCount {
  readonly courseId: string;
  /** Who is on the course. */
  readonly enrolled: number;
  /** Those, and unpaid enrolments whose seat is still kept. */
  readonly taken: number;
}

const count = (now: string, courseIds: string) => `
  select course_id as "courseId",
    count(*) filter (where status in ('ACTIVE', 'COMPLETED'))::int as enrolled,
    count(*) filter (where status <> 'PENDING_PAYMENT' or hold_expires_at > ${now})::int as taken
  from enrollments.enrollment
  where course_id = any(${courseIds}) and status in ('ACTIVE', 'COMPLETED', 'PENDING_PAYMENT')
  group by course_id`;

const COUNT_FOR_ANSWERS = count('$1', '$2');
const COUNT_IN_TRANSACTION = count('?', '?::uuid[]');

/** Seats by course, for answers; a course without any is left out. */
export function findSeats(read: EntityReader, courseIds: readonly string[], now: Date): Promise<SeatCount[]> {
  return read.select<SeatCount>(COUNT_FOR_ANSWERS, [now, courseIds]);
}

/** The same to give out a seat by it: hold the lock on the course. */
export function countSeats(em: EntityManager, courseIds: readonly string[], now: Date): Promise<SeatCount[]> {
  return em.execute<SeatCount[]>(COUNT_IN_TRANSACTION, [now, `{${courseIds.join(',')}}`]);
}
