import type { Logger } from '@training-center/shared/logging/logger';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ForbiddenError } from '@training-center/shared/errors/access-errors';
import { isAdmin } from '@training-center/shared/scope/viewer';
import { newId } from '@training-center/shared/ids/new-id';
import {
  ChatGroup,
  type ChatGroupStatus,
  heightOf,
  topicOf,
} from '../domain/chat-group/chat-group.entity.js';
import { lockGroup, lockMembershipOf } from '../domain/chat-group/chat-group.repository.js';
import {
  countMembershipDrift,
  findDriftedCourses,
  repairMembership,
} from '../domain/chat-member/membership.repository.js';
import { CourseProjection } from '../domain/course-projection/course-projection.entity.js';

const COURSES_AT_ONCE = 100;

/**
 * The room of each course and who is in it: who learns there or has completed the course, and who teaches it. That is derived
 * from the projections whenever one of them changes, so that neither the order of the news nor their number matters.
 *
 * While somebody is out they see nothing of the room; when they return they see all of it, and their pointer is where it was.
 */
export class CourseRoomService {
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  /**
   * Writes news of a course or of an enrolment on it, and brings its room in line.
   * @param userId whom the news is about; null: everybody.
   * @returns whether anything was news: the projection, or a membership that had drifted.
   */
  async project(
    tx: Transaction,
    courseId: string,
    userId: string | null,
    write: () => Promise<boolean>,
  ): Promise<boolean> {
    await lockMembershipOf(tx.em, courseId);
    const isNews = await write();
    const changes = await this.#bringInLine(tx, courseId, userId);
    return isNews || changes > 0;
  }

  /** Mends what should never be wrong, and says so. */
  async reconcile(tx: Transaction): Promise<void> {
    for (const { courseId } of await findDriftedCourses(tx.em, COURSES_AT_ONCE)) {
      await lockMembershipOf(tx.em, courseId);
      const changes = await this.#bringInLine(tx, courseId, null);
      if (changes > 0) this.#log.warn({ courseId, changes }, 'memberships of a course room had drifted');
    }
  }

  /** For operators: how many memberships are not what the projections say. */
  drift(scope: RequestScope): Promise<number> {
    if (!isAdmin(scope.requireViewer())) throw new ForbiddenError();
    return countMembershipDrift(scope.em);
  }

  async #bringInLine(tx: Transaction, courseId: string, userId: string | null): Promise<number> {
    const course = await tx.em.findOne(CourseProjection, { courseId }, { refresh: true });
    const room = course && ((await lockGroup(tx.em, { courseId })) ?? openRoom(tx, course));
    if (!room) return 0;
    const status = statusOf(course);
    const isSeenByOthers = (room.status === 'CLOSED') !== (status === 'CLOSED');
    room.title = course.title;
    room.status = status;
    const changes = await repairMembership(tx.em, room.id, userId, tx.now);
    if (changes > 0 || isSeenByOthers) {
      room.audienceChanged();
      tx.signal(topicOf(room.id), heightOf(room));
    }
    return changes;
  }
}

/** A course that was never published has no room, nor does one that was gone before we heard of it. */
function openRoom(tx: Transaction, course: CourseProjection): ChatGroup | null {
  if (course.deleted || course.status === 'DRAFT') return null;
  return tx.em.create(ChatGroup, {
    id: newId(),
    kind: 'COURSE',
    status: statusOf(course),
    title: course.title,
    courseId: course.courseId,
    firstUserId: null,
    secondUserId: null,
    lastActivityAt: tx.now,
  });
}

function statusOf({ status, deleted }: CourseProjection): ChatGroupStatus {
  if (deleted) return 'CLOSED';
  return status === 'ARCHIVED' ? 'READ_ONLY' : 'OPEN';
}
