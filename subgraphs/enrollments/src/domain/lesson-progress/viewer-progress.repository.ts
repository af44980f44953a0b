import type { EntityReader } from '@training-center/shared/database/entity-reader';

export interface ViewerProgress {
  readonly lessonId: string;
  readonly state: 'NOT_STARTED' | 'IN_PROGRESS' | 'COMPLETED';
  readonly completedAt: Date | null;
}

/** The course projections are found by their lessons (a GIN index), the rest by unique indexes. */
const PROGRESS = `
  select asked.id as "lessonId", coalesce(progress.state, 'NOT_STARTED') as state, progress.completed_at as "completedAt"
  from enrollments.course_projection course
  join enrollments.enrollment enrollment
    on enrollment.course_id = course.course_id and enrollment.user_id = $1 and enrollment.enrolled_at is not null
  cross join unnest($2::uuid[]) asked (id)
  left join enrollments.lesson_progress progress
    on progress.enrollment_id = enrollment.id and progress.lesson_id = asked.id
  where course.lesson_ids && $2::uuid[] and asked.id = any (course.lesson_ids)`;

/** Where a person stands with lessons of courses that they are or were on: one statement. */
export function findViewerProgress(
  read: EntityReader,
  userId: string,
  lessonIds: readonly string[],
): Promise<ViewerProgress[]> {
  return read.select<ViewerProgress>(PROGRESS, [userId, lessonIds]);
}
