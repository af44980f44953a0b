import type { EntityManager } from '@mikro-orm/postgresql';
import { Course } from './course.entity.js';

/** Whose drafts and archived courses are seen besides the published ones. */
export interface Sight {
  readonly everything: boolean;
  readonly userId: string | null;
}

const VISIBLE = `deleted_at is null and (status = 'PUBLISHED' or ? or instructor_user_id = ?::uuid)`;

/** The newest courses of each instructor, up to `limit` each, behind `afterId`. Two statements for all of them. */
export async function findTaught(
  em: EntityManager,
  instructorIds: readonly string[],
  sight: Sight,
  page: { limit: number; afterId: string | null },
): Promise<Course[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select c.id from unnest(string_to_array(?, ',')::uuid[]) as wanted (id) cross join lateral (
       select id from courses.course where instructor_id = wanted.id and ${VISIBLE}
       and (?::uuid is null or id < ?::uuid) order by id desc limit ?) as c`,
    [instructorIds.join(','), sight.everything, sight.userId, page.afterId, page.afterId, page.limit],
  );
  return em.find(Course, { id: { $in: rows.map(({ id }) => id) } }, { orderBy: { id: 'desc' } });
}

export async function countTaught(
  em: EntityManager,
  instructorIds: readonly string[],
  sight: Sight,
): Promise<{ instructorId: string; count: number }[]> {
  const rows = await em.execute<{ instructor_id: string; count: string }[]>(
    `select instructor_id, count(*) as count from courses.course
     where instructor_id = any (string_to_array(?, ',')::uuid[]) and ${VISIBLE} group by instructor_id`,
    [instructorIds.join(','), sight.everything, sight.userId],
  );
  return rows.map((row) => ({ instructorId: row.instructor_id, count: Number(row.count) }));
}
