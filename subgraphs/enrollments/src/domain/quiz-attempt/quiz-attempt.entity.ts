import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { Enrollment } from '../enrollment/enrollment.entity.js';
import type { QuizAnswer } from './score-quiz.js';

const QuizAttemptSchema = defineEntity({
  name: 'QuizAttempt',
  properties: {
    ...identified,
    enrollmentId: () => p.manyToOne(Enrollment).mapToPk().fieldName('enrollment_id'),
    lessonId: p.uuid(),
    /** 1, 2, 3 … for each enrolment and quiz. */
    number: p.integer(),
    /** Which version of the quiz was answered. */
    quizVersion: p.integer(),
    answers: p.json<readonly QuizAnswer[]>(),
    scorePercent: p.integer(),
    passed: p.boolean(),
    submittedAt: p.datetime(3),
    /** Chosen by the client, so that a repeated request is not a second attempt. */
    idempotencyKey: p.string().length(100).strictNullable(),
  },
  uniques: [
    { name: 'quiz_attempt_number_unique', properties: ['enrollmentId', 'lessonId', 'number'] },
    { name: 'quiz_attempt_key_unique', properties: ['enrollmentId', 'lessonId', 'idempotencyKey'] },
  ],
});

/** One submission of a quiz as it was scored. Never changed. */
export class QuizAttempt extends QuizAttemptSchema.class {}

QuizAttemptSchema.setClass(QuizAttempt);
