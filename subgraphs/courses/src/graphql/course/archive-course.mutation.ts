import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CourseLifecycleService } from '../../services/course-lifecycle.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { CourseReferenceInput } from './course-reference.input.js';
import { CourseType } from './course.type.js';

@InputType({ description: 'The course to archive.' })
export class ArchiveCourseInput extends CourseReferenceInput {}

@ObjectType({ description: 'Answer of `archiveCourse`.' })
export class ArchiveCoursePayload extends MutationPayload {
  @Field(() => CourseType, {
    nullable: true,
    description: 'The archived course; null when it did not happen.',
  })
  course!: CourseType | null;
}

@Resolver()
export class ArchiveCourseMutation {
  readonly #lifecycle: CourseLifecycleService;

  constructor(lifecycle: CourseLifecycleService) {
    this.#lifecycle = lifecycle;
  }

  @Mutation(() => ArchiveCoursePayload, {
    description: 'Takes a published course out of the catalogue. Those who can read it still do.',
  })
  archiveCourse(
    @Arg('input', () => ArchiveCourseInput, { description: 'The course.' }) input: ArchiveCourseInput,
    @Scope() scope: RequestScope,
  ): Promise<ArchiveCoursePayload> {
    return answerSignedIn(scope, 'course', input, () => this.#lifecycle.archive(scope, input));
  }
}
