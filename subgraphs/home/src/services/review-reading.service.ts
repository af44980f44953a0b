import type { Connection } from '@training-center/shared/graphql/connection.type';
import { decodeCursor } from '@training-center/shared/graphql/cursor';
import { type ForwardPageArguments, pageSize } from '@training-center/shared/graphql/page-arguments';
import { paginate } from '@training-center/shared/graphql/paginate';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { isAdmin } from '@training-center/shared/scope/viewer';
import { type CourseRating, EVERY_STARS, type Stars } from '../domain/rating/course-rating.entity.js';
import type { Review, ReviewState } from '../domain/review/review.entity.js';
import { ratingsByCourseId } from '../loaders/ratings.loader.js';
import {
  hiddenCountsByCourseId,
  reviewsById,
  reviewsByRequest,
  viewerReviewsByCourseId,
} from '../loaders/reviews.loader.js';
import { visibleCourse } from './course-visibility.js';
import { requireAdmin } from './require-admin.js';

export interface ReviewsPage extends Pick<ForwardPageArguments, 'first' | 'after'> {
  readonly state?: ReviewState | null;
}

export interface RatingFigures {
  readonly average: number | null;
  readonly count: number;
  readonly distribution: readonly { readonly rating: Stars; readonly count: number }[];
}

/** Everybody sees the visible reviews of a course that they can see; a hidden one is there for its author and admins. */
export class ReviewReadingService {
  async visibleById(scope: RequestScope, id: string): Promise<Review | null> {
    const review = isId(id) ? await scope.loader(reviewsById).load(id.toLowerCase()) : null;
    if (!review || isAdmin(scope.viewer) || review.userId === scope.viewer?.userId) return review;
    if (review.state() === 'HIDDEN') return null;
    return (await visibleCourse(scope, review.courseId)) ? review : null;
  }

  /** The hidden ones are for admins alone. */
  async ofCourse(
    scope: RequestScope,
    courseId: string,
    { first, after: cursor, state: wanted }: ReviewsPage,
  ): Promise<Connection<Review> | null> {
    const state = wanted ?? 'VISIBLE';
    if (state === 'HIDDEN') requireAdmin(scope);
    const size = pageSize(first);
    const list = `reviews:${courseId}:${state}`;
    const after = cursor == null ? null : decodeCursor<[string]>(list, cursor, ['id'], 'after')[0];
    if (!(await visibleCourse(scope, courseId))) return null;
    const request = { courseId, state, after, limit: size + 1 };
    return paginate(await scope.loader(reviewsByRequest).load(request), {
      list,
      size,
      keysOf: ({ id }) => [id],
      hasPreviousPage: after !== null,
      totalCount: () => this.#count(scope, courseId, state),
    });
  }

  /** Of the visible reviews. */
  async ratingOf(scope: RequestScope, courseId: string): Promise<RatingFigures | null> {
    if (!(await visibleCourse(scope, courseId))) return null;
    return figuresOf(await scope.loader(ratingsByCourseId).load(courseId));
  }

  /** The caller's own, hidden or not. */
  ofViewer(scope: RequestScope, courseId: string): Promise<Review | null> {
    return scope.loader(viewerReviewsByCourseId).load(courseId);
  }

  async #count(scope: RequestScope, courseId: string, state: ReviewState): Promise<number> {
    if (state === 'VISIBLE') return (await scope.loader(ratingsByCourseId).load(courseId))?.count() ?? 0;
    return (await scope.loader(hiddenCountsByCourseId).load(courseId))?.count ?? 0;
  }
}

function figuresOf(rating: CourseRating | null): RatingFigures {
  return {
    average: rating?.average() ?? null,
    count: rating?.count() ?? 0,
    distribution: EVERY_STARS.map((stars) => ({ rating: stars, count: rating?.reviewsWith(stars) ?? 0 })),
  };
}
