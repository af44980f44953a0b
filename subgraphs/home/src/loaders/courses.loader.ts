import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { CourseProjection } from '../domain/course-projection/course-projection.entity.js';
import { findCoursesByIds } from '../domain/course-projection/course-projection.repository.js';

export const coursesById = oneByKey<string, CourseProjection>(
  'CoursesById',
  (ids, scope) => findCoursesByIds(scope.read, ids),
  (course) => course.courseId,
);
