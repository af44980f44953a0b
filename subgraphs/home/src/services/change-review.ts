import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { lockRating } from '../domain/rating/course-rating.repository.js';
import type { Review } from '../domain/review/review.entity.js';
import { findCourseOfReview, findReview } from '../domain/review/review.repository.js';

/** Changes a review that is there, and what its course's rating adds up to, under the lock on the rating. */
export async function changeReview(
  tx: Transaction,
  reviewId: string,
  change: (review: Review) => void,
): Promise<Review> {
  const courseId = isId(reviewId) ? await findCourseOfReview(tx.em, reviewId) : null;
  if (!courseId) throw new NotFoundError(['input', 'reviewId']);
  const tally = await lockRating(tx.em, courseId);
  const review = await findReview(tx.em, reviewId);
  if (!review) throw new NotFoundError(['input', 'reviewId']);
  const before = review.counts();
  change(review);
  tally.move(before, review.counts());
  return review;
}
