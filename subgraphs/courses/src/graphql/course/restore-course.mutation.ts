import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CourseLifecycleService } from '../../services/course-lifecycle.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { CourseReferenceInput } from './course-reference.input.js';
import { CourseType } from './course.type.js';

@InputType({ description: 'The course to restore.' })
export class RestoreCourseInput extends CourseReferenceInput {}

@ObjectType({ description: 'Answer of `restoreCourse`.' })
export class RestoreCoursePayload extends MutationPayload {
  @Field(() => CourseType, {
    nullable: true,
    description: 'The restored course; null when it did not happen.',
  })
  course!: CourseType | null;
}

@Resolver()
export class RestoreCourseMutation {
  readonly #lifecycle: CourseLifecycleService;

  constructor(lifecycle: CourseLifecycleService) {
    this.#lifecycle = lifecycle;
  }

  @Mutation(() => RestoreCoursePayload, {
    description:
      'Brings a deleted course back as it was, for 30 days. When its slug was taken meanwhile, it gets another.',
  })
  restoreCourse(
    @Arg('input', () => RestoreCourseInput, { description: 'The course.' }) input: RestoreCourseInput,
    @Scope() scope: RequestScope,
  ): Promise<RestoreCoursePayload> {
    return answerSignedIn(scope, 'course', input, () => this.#lifecycle.restore(scope, input));
  }
}
