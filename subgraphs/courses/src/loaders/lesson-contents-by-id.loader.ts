import { oneByKey } from '@training-center/shared/scope/define-loader';
import { findLessonContents } from '../domain/outline/outline.repository.js';

/** Behind `LessonContentService` alone: only readers get it. */
export const lessonContentsById = oneByKey(
  'LessonContentsById',
  (ids: readonly string[], scope) => findLessonContents(scope.em, ids),
  (content) => content.id,
);
