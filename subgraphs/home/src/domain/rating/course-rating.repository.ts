import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { lockOrCreate } from '../lock-or-create.js';
import { CourseRating } from './course-rating.entity.js';

/** Whoever changes a review of the course goes through here, one at a time. */
export function lockRating(em: EntityManager, courseId: string): Promise<CourseRating> {
  return lockOrCreate(em, CourseRating, { courseId }, { courseId, tally: [0, 0, 0, 0, 0] });
}

export function findRatings(read: EntityReader, courseIds: readonly string[]): Promise<CourseRating[]> {
  return read.rows(CourseRating, 'where t.course_id = any($1)', [courseIds]);
}
