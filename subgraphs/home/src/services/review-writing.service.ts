import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { findCourse } from '../domain/course-projection/course-projection.repository.js';
import { findEnrollment } from '../domain/enrollment-projection/enrollment-projection.repository.js';
import type { Stars } from '../domain/rating/course-rating.entity.js';
import { lockRating } from '../domain/rating/course-rating.repository.js';
import { Review } from '../domain/review/review.entity.js';
import { OwnCourseReviewedError, ReviewerNotEnrolledError } from '../domain/review/review.errors.js';
import { findReviewBy } from '../domain/review/review.repository.js';
import { changeReview } from './change-review.js';

export interface ReviewText {
  readonly courseId: string;
  readonly rating: number;
  readonly body?: string | null;
}

/** Students write and delete their own reviews. */
export class ReviewWritingService {
  /** Makes the caller's review of a course or writes it anew: doing it twice is doing it once. */
  review(scope: RequestScope, { courseId, rating, body }: ReviewText): Promise<Review> {
    const viewer = scope.requireViewer();
    return scope.transactional(async (tx) => {
      await assertMayReview(tx, viewer, courseId);
      const tally = await lockRating(tx.em, courseId);
      const known = await findReviewBy(tx.em, viewer.userId, courseId);
      const before = known?.counts() ?? null;
      const review = known ?? newReview(tx, viewer, courseId);
      review.write(rating as Stars, body);
      tally.move(before, review.counts());
      return review;
    });
  }

  /** Answers the course, whose rating has changed. */
  delete(scope: RequestScope, reviewId: string): Promise<{ courseId: string }> {
    const { userId } = scope.requireViewer();
    return scope.transactional((tx) =>
      changeReview(tx, reviewId, (review) => {
        if (review.userId !== userId) throw new NotFoundError(['input', 'reviewId']);
        review.delete(tx.now);
      }),
    );
  }
}

async function assertMayReview(tx: Transaction, viewer: Viewer, courseId: string): Promise<void> {
  const course = isId(courseId) ? await findCourse(tx.em, courseId) : null;
  if (!course) throw new NotFoundError(['input', 'courseId']);
  const enrollment = await findEnrollment(tx.em, viewer.userId, courseId);
  const wasThere = enrollment?.wasEverLearning() ?? false;
  if (!course.isThereFor(viewer, wasThere)) throw new NotFoundError(['input', 'courseId']);
  if (course.isTaughtBy(viewer)) throw new OwnCourseReviewedError();
  if (!wasThere) throw new ReviewerNotEnrolledError();
}

function newReview(tx: Transaction, { userId }: Viewer, courseId: string): Review {
  return tx.em.create(Review, {
    courseId,
    userId,
    rating: 1,
    body: null,
    hiddenAt: null,
    hiddenReason: null,
    hiddenByUserId: null,
  });
}
