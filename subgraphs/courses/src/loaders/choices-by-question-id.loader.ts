import { manyByKey } from '@training-center/shared/scope/define-loader';
import { findChoicesByQuestionId } from '../domain/quiz/quiz.repository.js';

export const choicesByQuestionId = manyByKey(
  'ChoicesByQuestionId',
  (questionIds: readonly string[], scope) => findChoicesByQuestionId(scope.em, questionIds),
  (choice) => choice.questionId,
);
