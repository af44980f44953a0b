import { defineEntity, p } from '@mikro-orm/core';

/** What one review gives: 1 to 5. */
export type Stars = 1 | 2 | 3 | 4 | 5;

export const EVERY_STARS: readonly Stars[] = [1, 2, 3, 4, 5];

const CourseRatingSchema = defineEntity({
  name: 'CourseRating',
  properties: {
    courseId: p.uuid().primary(),
    /** How many visible reviews give 1, 2, 3, 4 and 5 stars. */
    tally: p.array().$type<number[]>().columnType('int[]'),
  },
  checks: [{ name: 'course_rating_tally_check', expression: '0 <= all (tally)' }],
});

/**
 * What the visible reviews of a course add up to: whole numbers, so that the average is exact after each change. Its row is
 * locked before any review of the course is changed.
 */
export class CourseRating extends CourseRatingSchema.class {
  count(): number {
    return this.tally.reduce((sum, reviews) => sum + reviews, 0);
  }

  /** Null while there is no review. */
  average(): number | null {
    const count = this.count();
    return count === 0 ? null : this.tally.reduce((sum, reviews, at) => sum + reviews * (at + 1), 0) / count;
  }

  reviewsWith(stars: Stars): number {
    return this.tally[stars - 1]!;
  }

  /** Counts a review by what it gives now instead of what it gave before; null where it does not count. */
  move(before: Stars | null, after: Stars | null): void {
    if (before === after) return;
    this.tally = this.tally.map(
      (reviews, at) => reviews + Number(after === at + 1) - Number(before === at + 1),
    );
  }
}

CourseRatingSchema.setClass(CourseRating);
