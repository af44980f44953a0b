import { isDeepStrictEqual } from 'node:util';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { startedProgress } from '../domain/lesson-progress/lesson-progress.repository.js';
import {
  IdempotencyKeyReusedError,
  MaxAttemptsReachedError,
  NotAQuizError,
  QuizAlreadyPassedError,
  QuizNotReadyError,
} from '../domain/quiz-attempt/quiz.errors.js';
import { QuizAttempt } from '../domain/quiz-attempt/quiz-attempt.entity.js';
import { findAttempts } from '../domain/quiz-attempt/quiz-attempt.repository.js';
import { type QuizAnswer, scoreQuiz } from '../domain/quiz-attempt/score-quiz.js';
import { QuizProjection } from '../domain/quiz-projection/quiz-projection.entity.js';
import type { CompletionService } from './completion.service.js';
import type { LearningStep } from './learning.service.js';
import { type LessonOnCourse, lessonOnCourse } from './lesson-on-course.js';

export interface QuizSubmission {
  readonly lessonId: string;
  readonly answers: readonly QuizAnswer[];
  readonly idempotencyKey?: string | null;
}

export interface QuizResult extends LearningStep {
  readonly attempt: QuizAttempt;
}

/** Scoring quizzes. The enrolment's lock makes attempts come one after another, so that a limit holds. */
export class QuizService {
  readonly #completion: CompletionService;

  constructor(completion: CompletionService) {
    this.#completion = completion;
  }

  submit(scope: RequestScope, submission: QuizSubmission): Promise<QuizResult> {
    const { userId } = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const place = await lessonOnCourse(tx, submission.lessonId, userId);
      if (place.kind !== 'QUIZ') throw new NotAQuizError();
      const { enrollment, course } = place;
      const attempt = await this.#attempt(tx, place, submission);
      const lessonProgress = await startedProgress(tx.em, enrollment.id, submission.lessonId);
      if (attempt.passed) lessonProgress.complete(tx.now);
      await this.#completion.completeWhenFinished(tx, enrollment, course);
      return { attempt, lessonProgress, enrollment };
    });
  }

  async #attempt(
    tx: Transaction,
    { enrollment }: LessonOnCourse,
    submission: QuizSubmission,
  ): Promise<QuizAttempt> {
    const { lessonId, answers, idempotencyKey = null } = submission;
    const earlier = await findAttempts(tx.em, enrollment.id, lessonId);
    const same = idempotencyKey
      ? earlier.find((attempt) => attempt.idempotencyKey === idempotencyKey)
      : undefined;
    if (same) return sameAnswers(same, answers);
    if (earlier.some(({ passed }) => passed)) throw new QuizAlreadyPassedError();
    const quiz = await tx.em.findOne(QuizProjection, { lessonId });
    if (!quiz) throw new QuizNotReadyError();
    if (quiz.maxAttempts !== null && earlier.length >= quiz.maxAttempts)
      throw new MaxAttemptsReachedError(quiz.maxAttempts);
    return tx.em.create(QuizAttempt, {
      enrollmentId: enrollment.id,
      lessonId,
      number: earlier.length + 1,
      quizVersion: quiz.version,
      answers: plain(answers),
      ...scoreQuiz(quiz, answers),
      submittedAt: tx.now,
      idempotencyKey,
    });
  }
}

function sameAnswers(attempt: QuizAttempt, answers: readonly QuizAnswer[]): QuizAttempt {
  if (!isDeepStrictEqual(plain(attempt.answers), plain(answers))) throw new IdempotencyKeyReusedError();
  return attempt;
}

function plain(answers: readonly QuizAnswer[]): QuizAnswer[] {
  return answers.map(({ questionId, choiceIds }) => ({ questionId, choiceIds: [...choiceIds] }));
}
