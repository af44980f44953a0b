import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Course } from '../domain/course/course.entity.js';
import { findById } from '../domain/course/course.repository.js';

/** Living courses, whoever may see them: ask `visible` before anything leaves. */
export const coursesById = oneByKey(
  'CoursesById',
  (ids: readonly string[], scope) => findById(scope.read, ids),
  (course) => course.id,
);

/** Courses that were read by something else than their ids need no statement of their own later. */
export function remember(scope: RequestScope, courses: readonly Course[]): void {
  const loader = scope.loader(coursesById);
  for (const course of courses) loader.prime(course.id, course);
}
