import { manyByKey } from '@training-center/shared/scope/define-loader';
import { findQuestionsByLessonId } from '../domain/quiz/quiz.repository.js';

/** Behind `LessonContentService` alone: only readers get them. */
export const questionsByLessonId = manyByKey(
  'QuestionsByLessonId',
  (lessonIds: readonly string[], scope) => findQuestionsByLessonId(scope.em, lessonIds),
  (question) => question.lessonId,
);
