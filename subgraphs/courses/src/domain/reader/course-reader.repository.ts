import type { EntityManager } from '@mikro-orm/postgresql';
import { CourseReader } from './course-reader.entity.js';

/** The grants of one person for some courses, live or not. */
export function findReaders(
  em: EntityManager,
  userId: string,
  courseIds: readonly string[],
): Promise<CourseReader[]> {
  return em.find(CourseReader, { userId, courseId: { $in: [...courseIds] } });
}

export async function hasLivePaidReader(em: EntityManager, courseId: string, now: Date): Promise<boolean> {
  const where = { courseId, paid: true, revoked: false, $or: [{ until: null }, { until: { $gt: now } }] };
  return (await em.findOne(CourseReader, where)) !== null;
}
