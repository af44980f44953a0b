import { Clearable } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ArrayMaxSize, ArrayMinSize, Max, Min, ValidateNested } from 'class-validator';
import { Arg, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { QuizAuthoringService } from '../../services/quiz-authoring.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { QuizQuestionInput } from '../quiz/quiz-question.input.js';
import { NewLessonInput } from './new-lesson.input.js';
import { QuizLessonType } from './quiz-lesson.type.js';

@InputType({ description: 'A quiz as a new lesson.' })
export class CreateQuizLessonInput extends NewLessonInput {
  @Field(() => Int, { description: 'The score that passes: 0 to 100.' })
  @Min(0)
  @Max(100)
  passPercent!: number;

  @Field(() => Int, { nullable: true, description: '1 to 100; null: as often as one likes.' })
  @Clearable()
  @Min(1)
  @Max(100)
  maxAttempts?: number | null;

  @Field(() => [QuizQuestionInput], { description: '1 to 100 questions, in order.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  questions!: QuizQuestionInput[];
}

@ObjectType({ description: 'Answer of `createQuizLesson`.' })
export class CreateQuizLessonPayload extends MutationPayload {
  @Field(() => QuizLessonType, {
    nullable: true,
    description: 'The new lesson; null when it did not happen.',
  })
  lesson!: QuizLessonType | null;
}

@Resolver()
export class CreateQuizLessonMutation {
  readonly #quizzes: QuizAuthoringService;

  constructor(quizzes: QuizAuthoringService) {
    this.#quizzes = quizzes;
  }

  @Mutation(() => CreateQuizLessonPayload, { description: 'Adds a quiz at the end of a module.' })
  createQuizLesson(
    @Arg('input', () => CreateQuizLessonInput, { description: 'The lesson.' }) input: CreateQuizLessonInput,
    @Scope() scope: RequestScope,
  ): Promise<CreateQuizLessonPayload> {
    return answerSignedIn(scope, 'lesson', input, () => this.#quizzes.create(scope, input));
  }
}
