import { answerMany } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { LearningService } from '../../services/learning.service.js';
import { EnrollmentType } from '../enrollment/enrollment.type.js';
import { LessonProgressType } from './lesson-progress.type.js';

@InputType({ description: 'Which lesson is done.' })
export class CompleteLessonInput {
  @Field(() => ID, { description: 'Id of a lesson of a course that the viewer is on.' })
  lessonId!: string;
}

@ObjectType({ description: 'What became of completing a lesson.' })
export class CompleteLessonPayload {
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
export class CompleteLessonMutation {
  readonly #learning: LearningService;

  constructor(learning: LearningService) {
    this.#learning = learning;
  }

  @Mutation(() => CompleteLessonPayload, {
    description:
      'Marks a lesson as done, any number of times. A quiz is done by passing it with submitQuiz. When nothing is left, the ' +
      'course is completed and its certificate issued.',
  })
  completeLesson(
    @Arg('input', () => CompleteLessonInput, { description: 'Which lesson.' }) input: CompleteLessonInput,
    @Scope() scope: RequestScope,
  ): Promise<CompleteLessonPayload> {
    const nothing = { lessonProgress: null, enrollment: null };
    return answerMany(input, () => this.#learning.completeLesson(scope, input.lessonId), nothing);
  }
}
