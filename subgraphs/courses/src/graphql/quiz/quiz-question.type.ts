import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { QuestionKind as Kind } from '../../domain/quiz/quiz-question.entity.js';

export const QuestionKind: { readonly [K in Kind]: K } = {
  SINGLE_CHOICE: 'SINGLE_CHOICE',
  MULTIPLE_CHOICE: 'MULTIPLE_CHOICE',
};
registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description: 'How a question is answered.',
  valuesConfig: {
    SINGLE_CHOICE: { description: 'By exactly one choice.' },
    MULTIPLE_CHOICE: { description: 'By all choices that are correct.' },
  },
});

@ObjectType('QuizChoice', { description: 'A choice of a question. It never says whether it is correct.' })
export class QuizChoiceType {
  @Field(() => ID, { description: 'Id of the choice.' })
  id!: string;

  @Field(() => String, { description: 'Plain text.' })
  text!: string;

  @Field(() => Int, { description: 'Its place in the question: 1, 2, 3 …' })
  position!: number;
}

@ObjectType('QuizQuestion', { description: 'A question of a quiz.' })
export class QuizQuestionType {
  @Field(() => ID, { description: 'Id of the question.' })
  id!: string;

  @Field(() => String, { description: 'Plain text.' })
  prompt!: string;

  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: Kind;

  @Field(() => Int, { description: 'Its place in the quiz: 1, 2, 3 …' })
  position!: number;
}

@ObjectType('QuizAnswer', { description: 'The right answer to a question; for authors.' })
export class QuizAnswerType {
  @Field(() => ID, { description: 'Id of the question.' })
  questionId!: string;

  @Field(() => [ID], { description: 'Ids of the choices that are correct.' })
  correctChoiceIds!: readonly string[];
}
