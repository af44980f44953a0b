import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { CourseProjection } from './course-projection.entity.js';

export function findCoursesByIds(read: EntityReader, ids: readonly string[]): Promise<CourseProjection[]> {
  return read.rows(CourseProjection, 'where t.course_id = any($1)', [ids]);
}

export function findCourse(em: EntityManager, courseId: string): Promise<CourseProjection | null> {
  return em.findOne(CourseProjection, { courseId });
}

export function findCourses(em: EntityManager, ids: readonly string[]): Promise<CourseProjection[]> {
  return em.find(CourseProjection, { courseId: { $in: [...ids] } });
}

const MOST_LEARNED = `
  select c.course_id as id from home.course_projection c
  left join home.course_audience a on a.course_id = c.course_id
  where c.status = 'PUBLISHED' and not c.deleted
  order by coalesce(a.learners, 0) desc, c.course_id desc limit $1`;

/** Published courses, those first on which most people learn or that most have completed. */
export function findMostLearned(read: EntityReader, limit: number): Promise<{ id: string }[]> {
  return read.select(MOST_LEARNED, [limit]);
}
