import { DomainError } from '@training-center/shared/errors/domain-error';

const LESSON = ['input', 'lessonId'] as const;

export class MaxAttemptsReachedError extends DomainError {
  override readonly typename = 'MaxAttemptsReached';
  constructor(readonly maxAttempts: number) {
    super('MAX_ATTEMPTS_REACHED', `All ${maxAttempts} attempts are used.`, LESSON);
  }
}

export class QuizNotPassedError extends DomainError {
  override readonly typename = 'QuizNotPassed';
  constructor() {
    super('QUIZ_NOT_PASSED', 'A quiz is completed by passing it.', LESSON);
  }
}

export class QuizAlreadyPassedError extends DomainError {
  constructor() {
    super('QUIZ_ALREADY_PASSED', 'You have passed this quiz already.', LESSON);
  }
}

export class NotAQuizError extends DomainError {
  constructor() {
    super('NOT_A_QUIZ', 'This lesson is not a quiz.', LESSON);
  }
}

/** The key has not reached this domain yet. */
export class QuizNotReadyError extends DomainError {
  constructor() {
    super('QUIZ_NOT_READY', 'This quiz cannot be scored yet. Try again in a moment.', LESSON);
  }
}

export class IdempotencyKeyReusedError extends DomainError {
  constructor() {
    super('IDEMPOTENCY_KEY_REUSED', 'This key was used with other answers.', ['input', 'idempotencyKey']);
  }
}
