import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { QuestionKind as Kind } from '../../domain/quiz/quiz-question.entity.js';
import { QuestionKind } from './quiz-question.type.js';

@InputType({ description: 'A choice of a question.' })
export class QuizChoiceInput {
  @Field(() => String, { description: 'Plain text of 1 to 500 characters.' })
  @IsText({ min: 1, max: 500 })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is (one of) the right ones.' })
  correct!: boolean;
}

@InputType({ description: 'A question of a quiz.' })
export class QuizQuestionInput {
  @Field(() => String, { description: 'Plain text of 1 to 2000 characters.' })
  @IsText({ min: 1, max: 2000, multiline: true })
  prompt!: string;

  @Field(() => QuestionKind, {
    description: 'SINGLE_CHOICE has exactly one correct choice, MULTIPLE_CHOICE at least one.',
  })
  kind!: Kind;

  @Field(() => [QuizChoiceInput], { description: '2 to 10 choices, in order.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  choices!: QuizChoiceInput[];
}
