import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { Review, type ReviewState } from './review.entity.js';

export interface ReviewPage {
  readonly courseIds: readonly string[];
  readonly state: ReviewState;
  /** Id of the review before the page. */
  readonly after: string | null;
  readonly limit: number;
}

const isIn: Readonly<Record<ReviewState, string>> = {
  VISIBLE: 'r.deleted_at is null and r.hidden_at is null',
  HIDDEN: 'r.deleted_at is null and r.hidden_at is not null',
};

const pageOf = (state: ReviewState) => `
  where t.id in (
    select page.id from unnest($1::uuid[]) course (id)
    cross join lateral (
      select r.id from home.review r
      where r.course_id = course.id and ${isIn[state]} and ($2::uuid is null or r.id < $2)
      order by r.id desc limit $3
    ) page
  ) order by t.id desc`;

const pages = { VISIBLE: pageOf('VISIBLE'), HIDDEN: pageOf('HIDDEN') };

/** Up to `limit` reviews of each course, those first that were begun last: one statement, however many courses. */
export function findReviews(
  read: EntityReader,
  { courseIds, state, after, limit }: ReviewPage,
): Promise<Review[]> {
  return read.rows(Review, pages[state], [courseIds, after, limit]);
}

const HIDDEN_COUNTS = `
  select r.course_id as "courseId", count(*)::int as count from home.review r
  where r.course_id = any($1) and ${isIn.HIDDEN} group by r.course_id`;

export function countHidden(
  read: EntityReader,
  courseIds: readonly string[],
): Promise<{ courseId: string; count: number }[]> {
  return read.select(HIDDEN_COUNTS, [courseIds]);
}

export function findReviewsByIds(read: EntityReader, ids: readonly string[]): Promise<Review[]> {
  return read.rows(Review, 'where t.id = any($1) and t.deleted_at is null', [ids]);
}

export function findReviewsOf(
  read: EntityReader,
  userId: string,
  courseIds: readonly string[],
): Promise<Review[]> {
  return read.rows(Review, 'where t.user_id = $1 and t.course_id = any($2) and t.deleted_at is null', [
    userId,
    courseIds,
  ]);
}

/** Call it under the lock on the course's rating. */
export function findReviewBy(em: EntityManager, userId: string, courseId: string): Promise<Review | null> {
  return em.findOne(Review, { userId, courseId });
}

/** Which course a review is about: what to lock before the review is read. */
export async function findCourseOfReview(em: EntityManager, id: string): Promise<string | null> {
  const [row] = await em.execute<{ courseId: string }[]>(
    'select course_id as "courseId" from home.review where id = ?',
    [id],
  );
  return row?.courseId ?? null;
}

/** Call it under the lock on the course's rating. */
export function findReview(em: EntityManager, id: string): Promise<Review | null> {
  return em.findOne(Review, { id, deletedAt: null });
}
