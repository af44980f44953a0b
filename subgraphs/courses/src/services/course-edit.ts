import type { EntityManager } from '@mikro-orm/postgresql';
import { assertVersion } from '@training-center/shared/database/traits/versioned';
import { ForbiddenError } from '@training-center/shared/errors/access-errors';
import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { CourseChanged } from '../contract.js';
import type { Course } from '../domain/course/course.entity.js';
import { courseChanged } from '../domain/course/course.events.js';
import { mayEdit, maySeeWithoutReading, mayStillSee } from '../domain/course/course.policy.js';
import { lockById } from '../domain/course/course.repository.js';
import type { Outline } from '../domain/outline/outline.js';
import { findOutline } from '../domain/outline/outline.repository.js';
import { findReaders } from '../domain/reader/course-reader.repository.js';

export interface CourseEdit {
  readonly tx: Transaction;
  readonly course: Course;
  readonly outline: Outline;
}

export interface EditTarget {
  /** The course, or how to find it from what the input names. */
  readonly course: string | ((em: EntityManager) => Promise<string | null>);
  /** Where the input names it. */
  readonly path: readonly string[];
  readonly expectedVersion?: number | null | undefined;
  /** Whether a deleted course can be meant. */
  readonly deleted?: boolean;
}

/**
 * The one way to change a course or anything below it: signed in → row lock → may edit → version → change → `CourseChanged`.
 * The lock makes the edits of one course wait for each other.
 */
export async function editCourse<T>(
  scope: RequestScope,
  target: EditTarget,
  change: (edit: CourseEdit) => T | Promise<T>,
): Promise<T> {
  const viewer = scope.requireViewer();
  return scope.transactional(async (tx) => {
    const course = await lockFor(tx, viewer, target);
    assertVersion(course, target.expectedVersion);
    const outline = await findOutline(tx.em, course);
    const result = await change({ tx, course, outline });
    await tx.publish(CourseChanged, () => courseChanged(course, outline));
    return result;
  });
}

/**
 * @throws {NotFoundError} when it does not exist for the viewer.
 * @throws {ForbiddenError} when it does, but is somebody else's.
 */
async function lockFor(tx: Transaction, viewer: Viewer, target: EditTarget): Promise<Course> {
  const id = typeof target.course === 'string' ? target.course : await target.course(tx.em);
  const course = id !== null && isId(id) ? await lockById(tx.em, id) : null;
  if (!course || (course.deletedAt && !target.deleted)) throw new NotFoundError(target.path);
  if (mayEdit(viewer, course)) return course;
  if (await maySee(tx, viewer, course)) throw new ForbiddenError('This course is somebody else’s.');
  throw new NotFoundError(target.path);
}

async function maySee(tx: Transaction, viewer: Viewer, course: Course): Promise<boolean> {
  if (maySeeWithoutReading(viewer, course)) return true;
  const [reader] = await findReaders(tx.em, viewer.userId, [course.id]);
  return mayStillSee(course, reader ?? null, tx.now);
}
