import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { CourseProjection } from './course-projection.entity.js';

/**
 * Locks a course until the end of the transaction: whoever gives out seats goes through here, one at a time.
 * Locks are taken in the order course, enrolment, payment.
 */
export function lockCourse(em: EntityManager, courseId: string): Promise<CourseProjection | null> {
  return em.findOne(CourseProjection, { courseId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

export function findCourseOfLesson(em: EntityManager, lessonId: string): Promise<CourseProjection | null> {
  return em.findOne(CourseProjection, { lessonIds: { $contains: [lessonId] }, deleted: false });
}

export function findCoursesByIds(read: EntityReader, ids: readonly string[]): Promise<CourseProjection[]> {
  return read.rows(CourseProjection, 'where t.course_id = any($1)', [ids]);
}
