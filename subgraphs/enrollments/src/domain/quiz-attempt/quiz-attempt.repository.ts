import type { EntityManager } from '@mikro-orm/postgresql';
import { QuizAttempt } from './quiz-attempt.entity.js';

/** All attempts of an enrolment at a quiz, first to last. */
export function findAttempts(
  em: EntityManager,
  enrollmentId: string,
  lessonId: string,
): Promise<QuizAttempt[]> {
  return em.find(QuizAttempt, { enrollmentId, lessonId }, { orderBy: { number: 'asc' } });
}
