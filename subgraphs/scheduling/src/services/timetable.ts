import { ForbiddenError } from '@training-center/shared/errors/access-errors';
import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { LiveSession } from '../domain/live-session/live-session.entity.js';
import {
  CannotTeachError,
  CourseArchivedError,
  HostDoubleBookedError,
} from '../domain/live-session/live-session.errors.js';
import {
  findSession,
  lockSession,
  type Overlap,
  overlapIn,
} from '../domain/live-session/live-session.repository.js';
import type { CourseProjection } from '../domain/projections/course-projection.entity.js';
import { findCourse, findLearning, lockHost } from '../domain/projections/projection.repository.js';

/**
 * The course that is to get a session, with its host's timetable locked.
 * @throws {NotFoundError} when it does not exist for the viewer. @throws {ForbiddenError} when it is somebody else's.
 */
export async function lockCourseTimetable(
  tx: Transaction,
  viewer: Viewer,
  courseId: string,
): Promise<CourseProjection> {
  const course = isId(courseId) ? await findCourse(tx.em, courseId) : null;
  await assertRuns(tx, viewer, course, ['input', 'courseId']);
  if (course!.status === 'ARCHIVED') throw new CourseArchivedError();
  const host = await lockHost(tx.em, course!.instructorUserId);
  if (!host?.canTeach) throw new CannotTeachError();
  return course!;
}

/** A session that the viewer may change, with its host's timetable locked. */
export async function lockSessionTimetable(
  tx: Transaction,
  viewer: Viewer,
  sessionId: string,
): Promise<LiveSession> {
  const known = isId(sessionId) ? await findSession(tx.em, sessionId) : null;
  const course = known && (await findCourse(tx.em, known.courseId));
  await assertRuns(tx, viewer, course, ['input', 'sessionId']);
  await lockHost(tx.em, known!.hostUserId);
  return (await lockSession(tx.em, sessionId))!;
}

async function assertRuns(
  tx: Transaction,
  viewer: Viewer,
  course: CourseProjection | null,
  path: readonly string[],
): Promise<void> {
  if (!course || course.deleted) throw new NotFoundError(path);
  if (course.isRunBy(viewer)) return;
  if (course.isPublic() || (await findLearning(tx.em, course.courseId, viewer.userId)))
    throw new ForbiddenError('This course is somebody else’s.');
  throw new NotFoundError(path);
}

/** A transaction that books a host's time. @throws {HostDoubleBookedError} when the host is somewhere else then. */
export async function booking<T>(scope: RequestScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await scope.transactional(work);
  } catch (error) {
    const overlap = overlapIn(error);
    if (!overlap) throw error;
    throw new HostDoubleBookedError(overlap.startsAt, overlap.endsAt, await sessionAt(scope, overlap));
  }
}

async function sessionAt(
  scope: RequestScope,
  { hostUserId, startsAt }: Overlap,
): Promise<LiveSession | null> {
  const [session = null] = await scope.read.rows(
    LiveSession,
    `where t.host_user_id = $1 and t.starts_at = $2 and t.state = 'SCHEDULED'`,
    [hostUserId, startsAt],
  );
  return session;
}
