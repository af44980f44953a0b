import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { Enrollment } from './enrollment.entity.js';
import type { EnrollmentStatus } from './enrollment-status.js';

export interface PersonPage {
  readonly userId: string;
  readonly status: EnrollmentStatus | null;
  /** Id of the enrolment before the page. */
  readonly after: string | null;
  readonly limit: number;
}

/** A person's enrolments, newest first. */
export function findPageOfPerson(
  read: EntityReader,
  { userId, status, after, limit }: PersonPage,
): Promise<Enrollment[]> {
  return read.rows(
    Enrollment,
    `where t.user_id = $1 and ($2::text is null or t.status = $2) and ($3::uuid is null or t.id < $3) order by t.id desc limit $4`,
    [userId, status, after, limit],
  );
}

export function countOfPerson(
  em: EntityManager,
  userId: string,
  status: EnrollmentStatus | null,
): Promise<number> {
  return em.count(Enrollment, { userId, ...(status ? { status } : {}) });
}

export interface RosterPage {
  readonly courseIds: readonly string[];
  readonly statuses: readonly EnrollmentStatus[];
  readonly after: string | null;
  readonly limit: number;
}

const ROSTERS = `
  select page.id from unnest(?::uuid[]) course (id)
  cross join lateral (
    select id from enrollments.enrollment
    where course_id = course.id and status = any(?::text[]) and id > ?
    order by id limit ?
  ) page`;

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Up to `limit` enrolments of each course, oldest first: two statements, however many courses. */
export async function findRosters(em: EntityManager, page: RosterPage): Promise<Enrollment[]> {
  const rows = await em.execute<{ id: string }[]>(ROSTERS, [
    `{${page.courseIds.join(',')}}`,
    `{${page.statuses.join(',')}}`,
    page.after ?? BEFORE_ALL,
    page.limit,
  ]);
  return em.find(Enrollment, { id: { $in: rows.map(({ id }) => id) } }, { orderBy: { id: 'asc' } });
}

const COUNTS = `
  select course_id as "courseId", count(*)::int as count from enrollments.enrollment
  where course_id = any(?::uuid[]) and status = any(?::text[])
  group by course_id`;

export function countRosters(
  em: EntityManager,
  courseIds: readonly string[],
  statuses: readonly EnrollmentStatus[],
): Promise<{ courseId: string; count: number }[]> {
  return em.execute(COUNTS, [`{${courseIds.join(',')}}`, `{${statuses.join(',')}}`]);
}
