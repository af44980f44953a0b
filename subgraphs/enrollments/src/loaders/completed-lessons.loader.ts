import { oneByKey } from '@training-center/shared/scope/define-loader';
import {
  type CompletedLessons,
  findCompletedLessons,
} from '../domain/lesson-progress/lesson-progress.repository.js';

export const completedLessonsByEnrollmentId = oneByKey<string, CompletedLessons>(
  'CompletedLessonsByEnrollmentId',
  (ids, scope) => findCompletedLessons(scope.read, ids),
  (row) => row.enrollmentId,
);
