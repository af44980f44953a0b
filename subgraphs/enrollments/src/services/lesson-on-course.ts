import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { CourseProjection, LessonKind } from '../domain/course-projection/course-projection.entity.js';
import { findCourseOfLesson } from '../domain/course-projection/course-projection.repository.js';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import { NotEnrolledError } from '../domain/enrollment/enrollment.errors.js';
import { lockEnrollment } from '../domain/enrollment/enrollment.repository.js';

export interface LessonOnCourse {
  readonly course: CourseProjection;
  readonly kind: LessonKind;
  /** Locked until the end of the transaction. */
  readonly enrollment: Enrollment;
}

/**
 * A lesson of a course that the person learns on.
 * @throws {NotFoundError} when there is no such lesson, or none that this person may know of.
 */
export async function lessonOnCourse(
  tx: Transaction,
  lessonId: string,
  userId: string,
): Promise<LessonOnCourse> {
  const course = isId(lessonId) ? await findCourseOfLesson(tx.em, lessonId) : null;
  if (!course) throw new NotFoundError(['input', 'lessonId']);
  const enrollment = await lockEnrollment(tx.em, { courseId: course.courseId, userId });
  if (!enrollment)
    throw course.isPublished() ? new NotEnrolledError() : new NotFoundError(['input', 'lessonId']);
  enrollment.assertLearning();
  return { course, kind: course.kindOf(lessonId)!, enrollment };
}
