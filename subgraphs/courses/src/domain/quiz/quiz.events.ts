import type { PayloadOf } from '@training-center/shared/events/message';
import type { QuizChanged } from '../../contract.js';
import type { QuizLesson } from '../outline/lesson.entity.js';
import type { QuizChoice } from './quiz-choice.entity.js';
import type { QuizQuestion } from './quiz-question.entity.js';

/** The quiz with its answer key, as the domain that scores it needs it. Questions and choices in order of position. */
export function quizChanged(
  lesson: QuizLesson,
  questions: readonly QuizQuestion[],
  choices: readonly QuizChoice[],
): PayloadOf<typeof QuizChanged> {
  const choicesOf = Map.groupBy(choices, ({ questionId }) => questionId);
  return {
    lessonId: lesson.id,
    courseId: lesson.courseId,
    version: lesson.revision,
    passPercent: lesson.passPercent,
    maxAttempts: lesson.maxAttempts,
    questions: questions.map(({ id, kind }) => {
      const own = choicesOf.get(id) ?? [];
      return {
        id,
        kind,
        choiceIds: own.map((choice) => choice.id),
        correctChoiceIds: own.filter(({ correct }) => correct).map((choice) => choice.id),
      };
    }),
  };
}
