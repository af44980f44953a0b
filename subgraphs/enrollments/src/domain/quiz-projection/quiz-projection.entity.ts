import { defineEntity, p } from '@mikro-orm/core';
import type { QuizChanged } from '@training-center/courses/contract';
import type { PayloadOf } from '@training-center/shared/events/message';

export type KeyedQuestion = PayloadOf<typeof QuizChanged>['questions'][number];

const QuizProjectionSchema = defineEntity({
  name: 'QuizProjection',
  properties: {
    lessonId: p.uuid().primary(),
    courseId: p.uuid(),
    version: p.integer(),
    passPercent: p.integer(),
    maxAttempts: p.integer().strictNullable(),
    /** With the answer key: nothing of this may ever become a GraphQL type. */
    questions: p.json<readonly KeyedQuestion[]>(),
  },
});

/** The answer key of a quiz, told by its owner. */
export class QuizProjection extends QuizProjectionSchema.class {}

QuizProjectionSchema.setClass(QuizProjection);
