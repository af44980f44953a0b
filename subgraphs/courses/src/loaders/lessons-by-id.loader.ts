import { oneByKey } from '@training-center/shared/scope/define-loader';
import { findLessonsById } from '../domain/outline/outline.repository.js';

export const lessonsById = oneByKey(
  'LessonsById',
  (ids: readonly string[], scope) => findLessonsById(scope.read, ids),
  (lesson) => lesson.id,
);
