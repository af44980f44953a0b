import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CourseLifecycleService } from '../../services/course-lifecycle.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { CourseReferenceInput } from './course-reference.input.js';

@InputType({ description: 'The course to delete.' })
export class DeleteCourseInput extends CourseReferenceInput {}

@ObjectType({ description: 'Answer of `deleteCourse`.' })
export class DeleteCoursePayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the course, to restore it with; null when it did not happen.',
  })
  deletedCourseId!: string | null;
}

@Resolver()
export class DeleteCourseMutation {
  readonly #lifecycle: CourseLifecycleService;

  constructor(lifecycle: CourseLifecycleService) {
    this.#lifecycle = lifecycle;
  }

  @Mutation(() => DeleteCoursePayload, {
    description:
      'Takes a course out of every list; it can be restored. PAID_READERS while somebody who paid can read it.',
  })
  deleteCourse(
    @Arg('input', () => DeleteCourseInput, { description: 'The course.' }) input: DeleteCourseInput,
    @Scope() scope: RequestScope,
  ): Promise<DeleteCoursePayload> {
    return answerSignedIn(scope, 'deletedCourseId', input, () => this.#lifecycle.delete(scope, input));
  }
}
