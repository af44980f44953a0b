import type { EntityManager } from '@mikro-orm/postgresql';
import { QuizChoice } from './quiz-choice.entity.js';
import { QuizQuestion } from './quiz-question.entity.js';

const inOrder = { position: 'asc', id: 'asc' } as const;

export function findQuestionsByLessonId(
  em: EntityManager,
  lessonIds: readonly string[],
): Promise<QuizQuestion[]> {
  return em.find(QuizQuestion, { lessonId: { $in: [...lessonIds] } }, { orderBy: inOrder });
}

export function findChoicesByQuestionId(
  em: EntityManager,
  questionIds: readonly string[],
): Promise<QuizChoice[]> {
  return em.find(QuizChoice, { questionId: { $in: [...questionIds] } }, { orderBy: inOrder });
}

export async function removeQuestions(em: EntityManager, lessonId: string): Promise<void> {
  await em.nativeDelete(QuizQuestion, { lessonId });
}
