import {
  type DomainError,
  DomainErrors,
  InvalidInputError,
} from '@training-center/shared/errors/domain-error';
import type { KeyedQuestion, QuizProjection } from '../quiz-projection/quiz-projection.entity.js';

export interface QuizAnswer {
  readonly questionId: string;
  readonly choiceIds: readonly string[];
}

export interface QuizScore {
  /** Share of the questions that are fully right, rounded down. */
  readonly scorePercent: number;
  readonly passed: boolean;
}

/**
 * Scores answers by the key. A question without an answer is wrong.
 * @throws {DomainErrors} for answers that do not fit the quiz.
 */
export function scoreQuiz(quiz: QuizProjection, answers: readonly QuizAnswer[]): QuizScore {
  const questions = new Map(quiz.questions.map((question) => [question.id, question]));
  DomainErrors.throwAny(answers.flatMap((answer, index) => problemsOf(answer, index, answers, questions)));
  const right = answers.filter((answer) => isRight(questions.get(answer.questionId)!, answer)).length;
  const scorePercent = quiz.questions.length === 0 ? 0 : Math.floor((100 * right) / quiz.questions.length);
  return { scorePercent, passed: scorePercent >= quiz.passPercent };
}

function isRight(question: KeyedQuestion, { choiceIds }: QuizAnswer): boolean {
  const correct = new Set(question.correctChoiceIds);
  return choiceIds.length === correct.size && choiceIds.every((id) => correct.has(id));
}

function problemsOf(
  { questionId, choiceIds }: QuizAnswer,
  index: number,
  answers: readonly QuizAnswer[],
  questions: ReadonlyMap<string, KeyedQuestion>,
): DomainError[] {
  const path = (field: string) => ['input', 'answers', String(index), field];
  const question = questions.get(questionId);
  if (!question) return [new InvalidInputError('This is no question of the quiz.', path('questionId'))];
  if (answers.findIndex((other) => other.questionId === questionId) !== index) {
    return [new InvalidInputError('This question is answered twice.', path('questionId'))];
  }
  if (new Set(choiceIds).size !== choiceIds.length) {
    return [new InvalidInputError('A choice is named twice.', path('choiceIds'))];
  }
  if (!choiceIds.every((id) => question.choiceIds.includes(id))) {
    return [new InvalidInputError('This is no choice of the question.', path('choiceIds'))];
  }
  if (question.kind === 'SINGLE_CHOICE' && choiceIds.length > 1) {
    return [new InvalidInputError('Choose one.', path('choiceIds'))];
  }
  return [];
}
