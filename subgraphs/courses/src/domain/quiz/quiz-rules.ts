import { DomainErrors, InvalidInputError } from '@training-center/shared/errors/domain-error';
import type { QuestionKind } from './quiz-question.entity.js';

export interface NewChoice {
  readonly text: string;
  readonly correct: boolean;
}

export interface NewQuestion {
  readonly prompt: string;
  readonly kind: QuestionKind;
  readonly choices: readonly NewChoice[];
}

/** @throws {DomainErrors} one `InvalidInput` for each question whose correct choices do not fit its kind. */
export function assertAnswerable(questions: readonly NewQuestion[], path: readonly string[]): void {
  DomainErrors.throwAny(
    questions.flatMap(({ kind, choices }, index) => {
      const problem = problemOf(kind, choices.filter(({ correct }) => correct).length);
      return problem
        ? [new InvalidInputError(problem, [...path, String(index), 'choices'], 'WRONG_CORRECT_CHOICES')]
        : [];
    }),
  );
}

function problemOf(kind: QuestionKind, correct: number): string | null {
  if (kind === 'SINGLE_CHOICE')
    return correct === 1 ? null : 'A single-choice question has exactly one correct choice.';
  return correct > 0 ? null : 'A multiple-choice question has at least one correct choice.';
}
