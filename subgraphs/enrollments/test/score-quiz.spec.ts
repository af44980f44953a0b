import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QuizProjection } from '../src/domain/quiz-projection/quiz-projection.entity.js';
import { scoreQuiz } from '../src/domain/quiz-attempt/score-quiz.js';

function quizOf(count: number, passPercent: number): QuizProjection {
  const questions = Array.from({ length: count }, (_, index) => ({
    id: `q${index}`,
    kind: 'SINGLE_CHOICE' as const,
    choiceIds: ['yes', 'no'],
    correctChoiceIds: ['yes'],
  }));
  return { passPercent, questions } as unknown as QuizProjection;
}

const answersOf = (right: number, wrong: number) =>
  Array.from({ length: right + wrong }, (_, index) => ({
    questionId: `q${index}`,
    choiceIds: [index < right ? 'yes' : 'no'],
  }));

describe('scoreQuiz', () => {
  it('rounds down: two thirds are 66 and do not pass 67', () => {
    expect(scoreQuiz(quizOf(3, 67), answersOf(2, 1))).toEqual({ scorePercent: 66, passed: false });
    expect(scoreQuiz(quizOf(3, 66), answersOf(2, 1))).toEqual({ scorePercent: 66, passed: true });
  });

  it('divides by no zero', () => {
    expect(scoreQuiz(quizOf(0, 50), [])).toEqual({ scorePercent: 0, passed: false });
  });

  it('passes exactly when the share of right answers reaches the bar', () => {
    const cases = fc
      .record({ count: fc.integer({ min: 1, max: 40 }), passPercent: fc.integer({ min: 0, max: 100 }) })
      .chain((quiz) =>
        fc.record({ quiz: fc.constant(quiz), right: fc.integer({ min: 0, max: quiz.count }) }),
      );
    fc.assert(
      fc.property(cases, ({ quiz: { count, passPercent }, right }) => {
        const { scorePercent, passed } = scoreQuiz(quizOf(count, passPercent), answersOf(right, 0));
        return passed === 100 * right >= passPercent * count && scorePercent >= 0 && scorePercent <= 100;
      }),
    );
  });
});
