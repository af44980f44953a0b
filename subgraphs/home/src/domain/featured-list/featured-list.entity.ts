import { defineEntity, p } from '@mikro-orm/core';
import { versioned } from '@training-center/shared/database/traits/versioned';
import { FeaturedListFullError } from './featured-list.errors.js';

/** How many courses the first page can show. */
export const MOST_FEATURED = 24;

const FeaturedListSchema = defineEntity({
  name: 'FeaturedList',
  properties: {
    /** Always 1: there is one list. */
    id: p.integer().primary().autoincrement(false),
    ...versioned,
    /** In their order: what a place is, is where a course stands here, so that no two have the same and none is missing. */
    courseIds: p.array().columnType('uuid[]'),
  },
});

/** The courses that admins put first. A course that is not published any more keeps its place and is not shown. */
export class FeaturedList extends FeaturedListSchema.class {
  arrange(courseIds: readonly string[]): void {
    if (courseIds.length > MOST_FEATURED) throw new FeaturedListFullError(MOST_FEATURED);
    this.courseIds = [...courseIds];
  }

  /** At a position from 1; a course that has one moves only when it is told where. */
  feature(courseId: string, position: number | null): void {
    const known = this.courseIds.includes(courseId);
    if (known && position === null) return;
    const others = this.courseIds.filter((id) => id !== courseId);
    this.arrange(others.toSpliced((position ?? MOST_FEATURED + 1) - 1, 0, courseId));
  }

  /** @returns whether it was there. */
  unfeature(courseId: string): boolean {
    const others = this.courseIds.filter((id) => id !== courseId);
    const was = others.length < this.courseIds.length;
    if (was) this.courseIds = others;
    return was;
  }
}

FeaturedListSchema.setClass(FeaturedList);
