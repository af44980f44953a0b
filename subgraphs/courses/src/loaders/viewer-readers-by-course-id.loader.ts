import { oneByKey } from '@training-center/shared/scope/define-loader';
import { findReaders } from '../domain/reader/course-reader.repository.js';

/** The viewer's own grants: one statement for all lessons of a request. */
export const viewerReadersByCourseId = oneByKey(
  'ViewerReadersByCourseId',
  async (courseIds: readonly string[], scope) =>
    scope.viewer ? findReaders(scope.em, scope.viewer.userId, courseIds) : [],
  (reader) => reader.courseId,
);
