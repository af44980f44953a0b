import { oneByKey } from '@training-center/shared/scope/define-loader';
import {
  findViewerProgress,
  type ViewerProgress,
} from '../domain/lesson-progress/viewer-progress.repository.js';

/** The signed-in person's own progress; nothing for lessons of courses that they are not on. */
export const viewerProgressByLessonId = oneByKey<string, ViewerProgress>(
  'ViewerProgressByLessonId',
  async (lessonIds, scope) => {
    if (!scope.viewer) return [];
    return findViewerProgress(scope.read, scope.viewer.userId, lessonIds);
  },
  (progress) => progress.lessonId,
);
