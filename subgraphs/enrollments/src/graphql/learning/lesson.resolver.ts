import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { EnrollmentDetailsService } from '../../services/enrollment-details.service.js';
import { LessonStub } from '../stubs/lesson.stub.js';
import { LessonProgressType } from './lesson-progress.type.js';

@Resolver(() => LessonStub)
export class LessonResolver {
  readonly #details: EnrollmentDetailsService;

  constructor(details: EnrollmentDetailsService) {
    this.#details = details;
  }

  @FieldResolver(() => LessonProgressType, {
    nullable: true,
    description: "The viewer's own progress; null when they are not on the course or signed out.",
  })
  viewerProgress(
    @Root() { id }: LessonStub,
    @Scope() scope: RequestScope,
  ): Promise<LessonProgressType | null> {
    return this.#details.viewerProgress(scope, id);
  }
}
