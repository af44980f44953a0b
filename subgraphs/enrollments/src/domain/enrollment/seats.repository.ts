import type { EntityManager } from '@mikro-orm/postgresql';

export interface SeatCount {
  readonly courseId: string;
  /** Who is on the course. */
  readonly enrolled: number;
  /** Those, and unpaid enrolments whose seat is still kept. */
  readonly taken: number;
}

const COUNT = `
  select course_id as "courseId",
    count(*) filter (where status in ('ACTIVE', 'COMPLETED'))::int as enrolled,
    count(*) filter (where status <> 'PENDING_PAYMENT' or hold_expires_at > ?)::int as taken
  from enrollments.enrollment
  where course_id = any(?::uuid[]) and status in ('ACTIVE', 'COMPLETED', 'PENDING_PAYMENT')
  group by course_id`;

/** Seats by course; a course without any is left out. To give out a seat by it, hold the lock on the course. */
export function countSeats(em: EntityManager, courseIds: readonly string[], now: Date): Promise<SeatCount[]> {
  return em.execute<SeatCount[]>(COUNT, [now, `{${courseIds.join(',')}}`]);
}
