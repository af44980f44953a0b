import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { CourseProjection } from '../domain/course-projection/course-projection.entity.js';
import { coursesById } from '../loaders/courses.loader.js';
import { viewerEnrollmentsByCourseId } from '../loaders/viewer-enrollments.loader.js';

/** The course when it exists for the viewer: of any other this domain says nothing. */
export async function visibleCourse(scope: RequestScope, courseId: string): Promise<CourseProjection | null> {
  const course = await scope.loader(coursesById).load(courseId);
  if (!course || course.isThereFor(scope.viewer, false)) return course;
  if (!course.isThereFor(scope.viewer, true)) return null;
  const enrollment = await scope.loader(viewerEnrollmentsByCourseId).load(courseId);
  return enrollment?.isLearning() ? course : null;
}
