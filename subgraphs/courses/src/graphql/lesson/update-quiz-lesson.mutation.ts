import { Clearable, WhenGiven } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ArrayMaxSize, ArrayMinSize, IsDefined, Max, Min, ValidateNested } from 'class-validator';
import { Arg, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { QuizAuthoringService } from '../../services/quiz-authoring.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { QuizQuestionInput } from '../quiz/quiz-question.input.js';
import { LessonChangeInput } from './lesson-change.input.js';
import { QuizLessonType } from './quiz-lesson.type.js';

@InputType({ description: 'What changes of a quiz; what is left out stays.' })
export class UpdateQuizLessonInput extends LessonChangeInput {
  @Field(() => Int, { nullable: true, description: 'The score that passes: 0 to 100.' })
  @WhenGiven()
  @IsDefined()
  @Min(0)
  @Max(100)
  passPercent?: number;

  @Field(() => Int, { nullable: true, description: '1 to 100; null: as often as one likes.' })
  @Clearable()
  @Min(1)
  @Max(100)
  maxAttempts?: number | null;

  @Field(() => [QuizQuestionInput], {
    nullable: true,
    description: '1 to 100 questions, in order. They replace all that are there and get ids of their own.',
  })
  @WhenGiven()
  @IsDefined()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  questions?: QuizQuestionInput[];
}

@ObjectType({ description: 'Answer of `updateQuizLesson`.' })
export class UpdateQuizLessonPayload extends MutationPayload {
  @Field(() => QuizLessonType, {
    nullable: true,
    description: 'The changed lesson; null when it did not happen.',
  })
  lesson!: QuizLessonType | null;
}

@Resolver()
export class UpdateQuizLessonMutation {
  readonly #quizzes: QuizAuthoringService;

  constructor(quizzes: QuizAuthoringService) {
    this.#quizzes = quizzes;
  }

  @Mutation(() => UpdateQuizLessonPayload, { description: 'Changes a quiz.' })
  updateQuizLesson(
    @Arg('input', () => UpdateQuizLessonInput, { description: 'The lesson.' }) input: UpdateQuizLessonInput,
    @Scope() scope: RequestScope,
  ): Promise<UpdateQuizLessonPayload> {
    return answerSignedIn(scope, 'lesson', input, () => this.#quizzes.update(scope, input));
  }
}
