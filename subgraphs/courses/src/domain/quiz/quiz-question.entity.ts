import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { orderable } from '@training-center/shared/database/traits/orderable';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { Lesson } from '../outline/lesson.entity.js';

export const questionKinds = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE'] as const;
export type QuestionKind = (typeof questionKinds)[number];

const QuizQuestionSchema = defineEntity({
  name: 'QuizQuestion',
  tableName: 'quiz_question',
  properties: {
    ...identified,
    lessonId: () => p.manyToOne(Lesson).mapToPk().fieldName('lesson_id').deleteRule('cascade'),
    ...orderable,
    prompt: p.text(),
    kind: p.enum(questionKinds),
    ...timestamped,
  },
  uniques: [{ name: 'quiz_question_position', properties: ['lessonId', 'position'], deferMode: 'deferred' }],
});

export class QuizQuestion extends QuizQuestionSchema.class {}
QuizQuestionSchema.setClass(QuizQuestion);
