import type { Connection } from '@training-center/shared/graphql/connection.type';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReviewReadingService } from '../../services/review-reading.service.js';
import { ReviewConnection, ReviewType } from '../review/review.type.js';
import { CourseStub } from '../stubs/course.stub.js';
import { CourseRatingType } from './course-rating.type.js';
import { ReviewsArguments } from './reviews.arguments.js';

/** Every field may be null: a course is there without this subgraph, too. */
@Resolver(() => CourseStub)
export class CourseResolver {
  readonly #reviews: ReviewReadingService;

  constructor(reviews: ReviewReadingService) {
    this.#reviews = reviews;
  }

  @FieldResolver(() => CourseRatingType, {
    nullable: true,
    description: 'What its visible reviews add up to.',
  })
  rating(@Root() { id }: CourseStub, @Scope() scope: RequestScope): Promise<CourseRatingType | null> {
    return this.#reviews.ratingOf(scope, id);
  }

  @FieldResolver(() => ReviewConnection, {
    nullable: true,
    description: 'Reviews by students, the newest first.',
  })
  reviews(
    @Root() { id }: CourseStub,
    @Args(() => ReviewsArguments) page: ReviewsArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<ReviewType> | null> {
    return this.#reviews.ofCourse(scope, id, page);
  }

  @FieldResolver(() => ReviewType, {
    nullable: true,
    description:
      "The viewer's own review, also a hidden one; null when there is none or they are signed out.",
  })
  viewerReview(@Root() { id }: CourseStub, @Scope() scope: RequestScope): Promise<ReviewType | null> {
    return this.#reviews.ofViewer(scope, id);
  }
}
