import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { orderable } from '@training-center/shared/database/traits/orderable';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { QuizQuestion } from './quiz-question.entity.js';

const QuizChoiceSchema = defineEntity({
  name: 'QuizChoice',
  tableName: 'quiz_choice',
  properties: {
    ...identified,
    questionId: () => p.manyToOne(QuizQuestion).mapToPk().fieldName('question_id').deleteRule('cascade'),
    ...orderable,
    text: p.text(),
    correct: p.boolean(),
    ...timestamped,
  },
  uniques: [{ name: 'quiz_choice_position', properties: ['questionId', 'position'], deferMode: 'deferred' }],
});

export class QuizChoice extends QuizChoiceSchema.class {}
QuizChoiceSchema.setClass(QuizChoice);
