import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { softDeletable } from '@training-center/shared/database/traits/soft-deletable';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { versioned } from '@training-center/shared/database/traits/versioned';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import type { Stars } from '../rating/course-rating.entity.js';

export const reviewStates = ['VISIBLE', 'HIDDEN'] as const;
export type ReviewState = (typeof reviewStates)[number];

const VISIBLE = 'deleted_at is null and hidden_at is null';
const HIDDEN = 'deleted_at is null and hidden_at is not null';

const ReviewSchema = defineEntity({
  name: 'Review',
  properties: {
    ...identified,
    ...timestamped,
    ...versioned,
    ...softDeletable,
    courseId: p.uuid(),
    userId: p.uuid(),
    rating: p.smallint().$type<Stars>(),
    body: p.text().strictNullable(),
    hiddenAt: p.datetime(3).strictNullable(),
    hiddenReason: p.text().strictNullable(),
    hiddenByUserId: p.uuid().strictNullable(),
  },
  uniques: [{ name: 'review_user_course_unique', properties: ['userId', 'courseId'] }],
  checks: [{ name: 'review_rating_check', expression: 'rating >= 1 and rating <= 5' }],
  indexes: [
    { name: 'review_visible_index', properties: ['courseId', 'id'], where: VISIBLE },
    { name: 'review_hidden_index', properties: ['courseId', 'id'], where: HIDDEN },
  ],
});

/**
 * What a student thinks of a course. One row for ever: who deletes a review and writes another takes up the same row, so that
 * what was hidden stays hidden.
 */
export class Review extends ReviewSchema.class {
  state(): ReviewState {
    return this.hiddenAt ? 'HIDDEN' : 'VISIBLE';
  }

  isDeleted(): boolean {
    return this.deletedAt != null;
  }

  /** What it adds to the rating of its course; null when it does not count. */
  counts(): Stars | null {
    return this.isDeleted() || this.hiddenAt ? null : this.rating;
  }

  write(rating: Stars, body: string | null | undefined): void {
    this.rating = rating;
    this.body = body ? safeMarkdown(body.trim()) || null : null;
    this.deletedAt = null;
  }

  /** The text goes, the row stays. */
  delete(now: Date): void {
    this.body = null;
    this.deletedAt = now;
  }

  hide(reason: string, byUserId: string, now: Date): void {
    if (this.hiddenAt) return;
    this.hiddenAt = now;
    this.hiddenReason = reason.trim();
    this.hiddenByUserId = byUserId;
  }

  show(): void {
    this.hiddenAt = null;
    this.hiddenReason = null;
    this.hiddenByUserId = null;
  }
}

ReviewSchema.setClass(Review);
