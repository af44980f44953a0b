import { manyByKey } from '@training-center/shared/scope/define-loader';
import { findLessonsByModuleId } from '../domain/outline/outline.repository.js';

export const lessonsByModuleId = manyByKey(
  'LessonsByModuleId',
  (moduleIds: readonly string[], scope) => findLessonsByModuleId(scope.read, moduleIds),
  (lesson) => lesson.moduleId,
);
