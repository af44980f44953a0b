import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { answerMany } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { QuizService } from '../../services/quiz.service.js';
import { EnrollmentType } from '../enrollment/enrollment.type.js';
import { LessonProgressType } from './lesson-progress.type.js';
import { QuizAttemptType } from './quiz-attempt.type.js';

@InputType({ description: 'What somebody chose for one question.' })
export class QuizAnswerInput {
  @Field(() => ID, { description: 'Id of the question.' })
  questionId!: string;

  @Field(() => [ID], { description: 'Ids of the chosen choices.' })
  @ArrayMaxSize(100)
  choiceIds!: string[];
}

@InputType({ description: 'Answers to a quiz.' })
export class SubmitQuizInput {
  @Field(() => ID, { description: 'Id of the quiz lesson.' })
  lessonId!: string;

  @Field(() => [QuizAnswerInput], {
    description: 'One for each question; a question that is left out counts as wrong.',
  })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  answers!: QuizAnswerInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'Chosen by the client, 1 to 100 characters: the same submission sent again is not another attempt.',
  })
  @IsOptional()
  @IsText({ min: 1, max: 100 })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'What became of a submission.' })
export class SubmitQuizPayload {
  @Field(() => QuizAttemptType, {
    nullable: true,
    description: 'The attempt as scored; null when it was refused.',
  })
  attempt!: QuizAttemptType | null;

  @Field(() => LessonProgressType, {
    nullable: true,
    description: 'Progress in the lesson; null when it was refused.',
  })
  lessonProgress!: LessonProgressType | null;

  @Field(() => EnrollmentType, {
    nullable: true,
    description: 'The enrollment, completed with the last lesson.',
  })
  enrollment!: EnrollmentType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class SubmitQuizMutation {
  readonly #quizzes: QuizService;

  constructor(quizzes: QuizService) {
    this.#quizzes = quizzes;
  }

  @Mutation(() => SubmitQuizPayload, {
    description:
      'Submits answers to a quiz and scores them. Each submission is an attempt; passing completes the lesson, and then no ' +
      'further attempt is taken.',
  })
  submitQuiz(
    @Arg('input', () => SubmitQuizInput, { description: 'The answers.' }) input: SubmitQuizInput,
    @Scope() scope: RequestScope,
  ): Promise<SubmitQuizPayload> {
    const nothing = { attempt: null, lessonProgress: null, enrollment: null };
    return answerMany(input, () => this.#quizzes.submit(scope, input), nothing);
  }
}
