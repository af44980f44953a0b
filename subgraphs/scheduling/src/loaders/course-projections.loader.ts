import { oneByKey } from '@training-center/shared/scope/define-loader';
import { CourseProjection } from '../domain/projections/course-projection.entity.js';

export const coursesById = oneByKey<string, CourseProjection>(
  'CoursesById',
  (ids, scope) => scope.read.rows(CourseProjection, 'where t.course_id = any($1)', [ids]),
  (course) => course.courseId,
);
