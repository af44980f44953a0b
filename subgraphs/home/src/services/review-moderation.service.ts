import { Notice } from '@training-center/shared/events/notice';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { Review } from '../domain/review/review.entity.js';
import { changeReview } from './change-review.js';
import { requireAdmin } from './require-admin.js';

/** Admins hide reviews and show them again. A hidden one counts nowhere; its author sees it, and why. */
export class ReviewModerationService {
  hide(scope: RequestScope, reviewId: string, reason: string): Promise<Review> {
    const { userId } = requireAdmin(scope);
    return scope.transactional(async (tx) => {
      let wasHidden = false;
      const review = await changeReview(tx, reviewId, (found) => {
        wasHidden = found.state() === 'HIDDEN';
        found.hide(reason, userId, tx.now);
      });
      if (!wasHidden) await tellAuthor(tx, review);
      return review;
    });
  }

  show(scope: RequestScope, reviewId: string): Promise<Review> {
    requireAdmin(scope);
    return scope.transactional((tx) => changeReview(tx, reviewId, (review) => review.show()));
  }
}

function tellAuthor(tx: Transaction, review: Review): Promise<void> {
  return tx.publish(Notice, () => ({
    effectKey: `home.review-hidden:${review.id}:${review.version}`,
    userId: review.userId,
    kind: 'REVIEW_HIDDEN',
    title: 'Your review is hidden',
    body: review.hiddenReason!,
    link: null,
    subject: { type: 'Review', id: review.id },
    courseId: review.courseId,
    occurredAt: tx.now.toISOString(),
  }));
}
