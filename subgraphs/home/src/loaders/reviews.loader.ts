import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { LoaderDefinition } from '@training-center/shared/scope/request-scope';
import type { Review, ReviewState } from '../domain/review/review.entity.js';
import {
  countHidden,
  findReviews,
  findReviewsByIds,
  findReviewsOf,
} from '../domain/review/review.repository.js';

export const reviewsById = oneByKey<string, Review>(
  'ReviewsById',
  (ids, scope) => findReviewsByIds(scope.read, ids),
  (review) => review.id,
);

/** The signed-in person's own; nothing for somebody who is not signed in. */
export const viewerReviewsByCourseId = oneByKey<string, Review>(
  'ViewerReviewsByCourseId',
  async (courseIds, scope) => (scope.viewer ? findReviewsOf(scope.read, scope.viewer.userId, courseIds) : []),
  (review) => review.courseId,
);

export const hiddenCountsByCourseId = oneByKey<string, { courseId: string; count: number }>(
  'HiddenCountsByCourseId',
  (courseIds, scope) => countHidden(scope.read, courseIds),
  ({ courseId }) => courseId,
);

export interface ReviewsRequest {
  readonly courseId: string;
  readonly state: ReviewState;
  readonly after: string | null;
  readonly limit: number;
}

/** Requests of one list of courses have the same arguments: these are answered together. */
export const reviewsByRequest: LoaderDefinition<ReviewsRequest, Review[]> = {
  name: 'ReviewsByRequest',
  async batch(requests, scope) {
    const answers = new Map<ReviewsRequest, Review[]>();
    const alike = Map.groupBy(requests, ({ state, after, limit }) => JSON.stringify([state, after, limit]));
    for (const group of alike.values()) {
      const courseIds = group.map(({ courseId }) => courseId);
      const rows = await findReviews(scope.read, { ...group[0]!, courseIds });
      const byCourse = Map.groupBy(rows, ({ courseId }) => courseId);
      for (const request of group) answers.set(request, byCourse.get(request.courseId) ?? []);
    }
    return requests.map((request) => answers.get(request)!);
  },
};
