import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { isId } from '@training-center/shared/ids/new-id';
import type { Course } from '../domain/course/course.entity.js';
import { maySeeWithoutReading, mayStillSee } from '../domain/course/course.policy.js';
import type { CourseReader } from '../domain/reader/course-reader.entity.js';
import { coursesById } from '../loaders/courses-by-id.loader.js';
import { viewerReadersByCourseId } from '../loaders/viewer-readers-by-course-id.loader.js';

/** The course when it exists for the viewer; every door of the graph asks here. */
export async function visible(scope: RequestScope, course: Course | null): Promise<Course | null> {
  if (!course) return null;
  if (maySeeWithoutReading(scope.viewer, course)) return course;
  if (course.status !== 'ARCHIVED') return null;
  return mayStillSee(course, await viewerReader(scope, course.id), scope.now) ? course : null;
}

/** Any text is fine as an id; one that cannot be an id names nothing. */
export async function visibleById(scope: RequestScope, id: string): Promise<Course | null> {
  return isId(id) ? visible(scope, await scope.loader(coursesById).load(id.toLowerCase())) : null;
}

export async function viewerReader(scope: RequestScope, courseId: string): Promise<CourseReader | null> {
  return scope.viewer ? scope.loader(viewerReadersByCourseId).load(courseId) : null;
}
