import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { EnrollmentProjection } from './enrollment-projection.entity.js';

export function findEnrollmentsOf(
  read: EntityReader,
  userId: string,
  courseIds: readonly string[],
): Promise<EnrollmentProjection[]> {
  return read.rows(EnrollmentProjection, 'where t.user_id = $1 and t.course_id = any($2)', [
    userId,
    courseIds,
  ]);
}

export function findEnrollment(
  em: EntityManager,
  userId: string,
  courseId: string,
): Promise<EnrollmentProjection | null> {
  return em.findOne(EnrollmentProjection, { userId, courseId });
}
