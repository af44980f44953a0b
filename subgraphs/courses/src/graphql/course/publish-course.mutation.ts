import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CourseLifecycleService } from '../../services/course-lifecycle.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { CourseReferenceInput } from './course-reference.input.js';
import { CourseType } from './course.type.js';

@InputType({ description: 'The course to publish.' })
export class PublishCourseInput extends CourseReferenceInput {}

@ObjectType({ description: 'Answer of `publishCourse`.' })
export class PublishCoursePayload extends MutationPayload {
  @Field(() => CourseType, {
    nullable: true,
    description: 'The published course; null when it did not happen.',
  })
  course!: CourseType | null;
}

@Resolver()
export class PublishCourseMutation {
  readonly #lifecycle: CourseLifecycleService;

  constructor(lifecycle: CourseLifecycleService) {
    this.#lifecycle = lifecycle;
  }

  @Mutation(() => PublishCoursePayload, {
    description:
      'Puts a course into the catalogue, also an archived one back. Answers every reason why it cannot be, at once.',
  })
  publishCourse(
    @Arg('input', () => PublishCourseInput, { description: 'The course.' }) input: PublishCourseInput,
    @Scope() scope: RequestScope,
  ): Promise<PublishCoursePayload> {
    return answerSignedIn(scope, 'course', input, () => this.#lifecycle.publish(scope, input));
  }
}
