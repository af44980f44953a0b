import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { LessonProgress } from './lesson-progress.entity.js';

export interface CompletedLessons {
  readonly enrollmentId: string;
  readonly lessonIds: readonly string[];
}

const COMPLETED = `
  select enrollment_id as "enrollmentId", array_agg(lesson_id) as "lessonIds"
  from enrollments.lesson_progress
  where enrollment_id = any($1) and state = 'COMPLETED'
  group by enrollment_id`;

/** One row for each enrolment that has completed anything, however many lessons that are. */
export function findCompletedLessons(
  read: EntityReader,
  enrollmentIds: readonly string[],
): Promise<CompletedLessons[]> {
  return read.select<CompletedLessons>(COMPLETED, [enrollmentIds]);
}

/** Those of one enrolment, as the transaction that holds its lock sees them. */
export async function completedLessonIds(em: EntityManager, enrollmentId: string): Promise<Set<string>> {
  const rows = await em.find(LessonProgress, { enrollmentId, state: 'COMPLETED' }, { fields: ['lessonId'] });
  return new Set(rows.map(({ lessonId }) => lessonId));
}

/** The progress row of a lesson, made when there is none. The caller holds the lock on the enrolment. */
export async function startedProgress(
  em: EntityManager,
  enrollmentId: string,
  lessonId: string,
): Promise<LessonProgress> {
  const existing = await em.findOne(LessonProgress, { enrollmentId, lessonId });
  return (
    existing ?? em.create(LessonProgress, { enrollmentId, lessonId, state: 'IN_PROGRESS', completedAt: null })
  );
}
