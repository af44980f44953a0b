import type { Connection } from '@training-center/shared/graphql/connection.type';
import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TaughtCoursesService } from '../../services/taught-courses.service.js';
import { CourseConnection } from '../course/course-connection.type.js';
import type { CourseType } from '../course/course.type.js';
import { InstructorStub } from './instructor.stub.js';

@Resolver(() => InstructorStub)
export class InstructorResolver {
  readonly #taught: TaughtCoursesService;

  constructor(taught: TaughtCoursesService) {
    this.#taught = taught;
  }

  @FieldResolver(() => CourseConnection, {
    nullable: true,
    description:
      'Published courses, the latest made first. The instructor and administrators also find the others.',
  })
  courses(
    @Root() instructor: InstructorStub,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<CourseType>> {
    return this.#taught.page(scope, instructor.id, page);
  }
}
