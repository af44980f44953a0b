import type { Connection } from '@training-center/shared/graphql/connection.type';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Args, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CourseStandingService } from '../../services/course-standing.service.js';
import type { EnrollmentReadingService } from '../../services/enrollment-reading.service.js';
import { EnrollmentConnection, EnrollmentType } from '../enrollment/enrollment.type.js';
import { EnrollmentPageArguments } from '../enrollment/enrollment-page.arguments.js';
import { CourseStub } from '../stubs/course.stub.js';

/** Every field may be null: a course is there without this subgraph, too. */
@Resolver(() => CourseStub)
export class CourseResolver {
  readonly #standing: CourseStandingService;
  readonly #reading: EnrollmentReadingService;

  constructor(standing: CourseStandingService, reading: EnrollmentReadingService) {
    this.#standing = standing;
    this.#reading = reading;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many learn here or have completed the course.',
  })
  enrollmentCount(@Root() { id }: CourseStub, @Scope() scope: RequestScope): Promise<number | null> {
    return this.#standing.enrollmentCount(scope, id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many seats are free; null when there is no limit.',
  })
  seatsLeft(@Root() { id }: CourseStub, @Scope() scope: RequestScope): Promise<number | null> {
    return this.#standing.seatsLeft(scope, id);
  }

  @FieldResolver(() => EnrollmentType, {
    nullable: true,
    description:
      "The viewer's own enrollment, also a dropped one; null when they never enrolled or are signed out.",
  })
  viewerEnrollment(@Root() { id }: CourseStub, @Scope() scope: RequestScope): Promise<EnrollmentType | null> {
    return this.#standing.viewerEnrollment(scope, id);
  }

  @FieldResolver(() => EnrollmentConnection, {
    nullable: true,
    description:
      'Who is on the course, for who teaches it; without a status those who learn or have completed.',
  })
  enrollments(
    @Root() { id }: CourseStub,
    @Args(() => EnrollmentPageArguments) page: EnrollmentPageArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<EnrollmentType>> {
    return this.#reading.roster(scope, id, page);
  }
}
