import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { isId } from '@training-center/shared/ids/new-id';
import { CourseProjection } from './course-projection.entity.js';
import { EnrollmentProjection } from './enrollment-projection.entity.js';
import { InstructorProjection } from './instructor-projection.entity.js';

export function findCourse(em: EntityManager, courseId: string): Promise<CourseProjection | null> {
  return em.findOne(CourseProjection, { courseId });
}

/**
 * Locks a host's timetable until the end of the transaction. Whoever changes sessions of a host goes through here first, so
 * that two who book the same hour wait for each other instead of falling into a deadlock over the exclusion constraint.
 */
export function lockHost(em: EntityManager, userId: string): Promise<InstructorProjection | null> {
  return em.findOne(
    InstructorProjection,
    { userId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

/** The enrolment that counts now, if the person is on the course. */
export function findLearning(
  em: EntityManager,
  courseId: string,
  userId: string,
): Promise<EnrollmentProjection | null> {
  return em.findOne(EnrollmentProjection, { courseId, userId, status: { $in: ['ACTIVE', 'COMPLETED'] } });
}

/** Those on a course behind a person, in the order of their ids. */
export function findLearnersAfter(
  em: EntityManager,
  courseId: string,
  afterUserId: string | null,
  limit: number,
): Promise<EnrollmentProjection[]> {
  const after = afterUserId ? { userId: { $gt: afterUserId } } : {};
  return em.find(
    EnrollmentProjection,
    { courseId, status: { $in: ['ACTIVE', 'COMPLETED'] }, ...after },
    { orderBy: { userId: 'asc' }, limit },
  );
}

/** Enrolments of students who are or were on the course. */
export function findStudentsOf(
  em: EntityManager,
  courseId: string,
  studentIds: readonly string[],
): Promise<EnrollmentProjection[]> {
  return em.find(EnrollmentProjection, {
    courseId,
    studentId: { $in: studentIds.filter(isId) },
    enrolledAt: { $ne: null },
  });
}
