import { notFound } from '@training-center/shared/errors/access-errors';
import { DomainErrors, NotFoundError } from '@training-center/shared/errors/domain-error';
import type { Connection } from '@training-center/shared/graphql/connection.type';
import { decodeCursor } from '@training-center/shared/graphql/cursor';
import { type ForwardPageArguments, pageSize } from '@training-center/shared/graphql/page-arguments';
import { paginate } from '@training-center/shared/graphql/paginate';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import {
  identify,
  lockAttendance,
  type UnknownParticipant,
} from '../domain/attendance/attendance.repository.js';
import type { AttendanceStatus } from '../domain/attendance/attendance-status.js';
import type { SessionAttendance } from '../domain/attendance/session-attendance.entity.js';
import type { LiveSession } from '../domain/live-session/live-session.entity.js';
import { SessionCancelledError, SessionNotStartedError } from '../domain/live-session/live-session.errors.js';
import type { EnrollmentProjection } from '../domain/projections/enrollment-projection.entity.js';
import { findStudentsOf } from '../domain/projections/projection.repository.js';
import {
  attendanceByRequest,
  unknownBySessionId,
  viewerAttendanceBySessionId,
} from '../loaders/attendance.loader.js';
import { coursesById } from '../loaders/course-projections.loader.js';
import type { PresenceService } from './presence.service.js';
import { lockSessionTimetable } from './timetable.js';

export interface AttendanceRecord {
  readonly studentId: string;
  readonly status: AttendanceStatus;
}

/** Who was there, by hand: what staff writes down stands over what the provider saw. */
export class AttendanceService {
  readonly #presence: PresenceService;

  constructor(presence: PresenceService) {
    this.#presence = presence;
  }

  record(
    scope: RequestScope,
    { sessionId, records }: { sessionId: string; records: readonly AttendanceRecord[] },
  ): Promise<LiveSession> {
    const viewer = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const session = await lockSessionTimetable(tx, viewer, sessionId);
      if (session.isCancelled()) throw new SessionCancelledError();
      if (!session.hasStarted(tx.now) && records.some(({ status }) => status !== 'EXCUSED'))
        throw new SessionNotStartedError();
      const students = await studentsIn(tx, session, records);
      for (const { student, status } of students) {
        const { studentId, userId } = student;
        const row = await lockAttendance(tx.em, { sessionId: session.id, studentId, userId }, tx.now);
        row.writeDown(status);
      }
      return session;
    });
  }

  /** Says which student somebody is whom only the provider knows. */
  assign(
    scope: RequestScope,
    input: { sessionId: string; participantKey: string; studentId: string },
  ): Promise<LiveSession> {
    const viewer = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const session = await lockSessionTimetable(tx, viewer, input.sessionId);
      const [student] = await findStudentsOf(tx.em, session.courseId, [input.studentId]);
      if (!student) throw new NotFoundError(['input', 'studentId']);
      const { userId } = student;
      if (!(await identify(tx.em, { sessionId: session.id, participantKey: input.participantKey }, userId)))
        throw new NotFoundError(['input', 'participantKey']);
      await this.#presence.weigh(tx, session, userId);
      return session;
    });
  }

  /** For who runs the course, and the host. */
  async ofSession(
    scope: RequestScope,
    session: LiveSession,
    page: ForwardPageArguments,
  ): Promise<Connection<SessionAttendance>> {
    await this.#assertRuns(scope, session);
    const size = pageSize(page.first);
    const list = `attendance:${session.id}`;
    const after = page.after == null ? null : decodeCursor<[string]>(list, page.after, ['id'], 'after')[0];
    const request = { owner: session.id, after, limit: size + 1 };
    return paginate(await scope.loader(attendanceByRequest).load(request), {
      list,
      size,
      keysOf: ({ id }) => [id],
      hasPreviousPage: after !== null,
    });
  }

  async unknownIn(scope: RequestScope, session: LiveSession): Promise<UnknownParticipant[]> {
    await this.#assertRuns(scope, session);
    return scope.loader(unknownBySessionId).load(session.id);
  }

  own(scope: RequestScope, { id }: LiveSession): Promise<SessionAttendance | null> {
    return scope.loader(viewerAttendanceBySessionId).load(id);
  }

  async #assertRuns(scope: RequestScope, { courseId, hostUserId }: LiveSession): Promise<void> {
    const viewer = scope.requireViewer();
    if (hostUserId === viewer.userId) return;
    const course = await scope.loader(coursesById).load(courseId);
    if (!course?.isRunBy(viewer)) throw notFound();
  }
}

/** In the order of their ids, so that two lists that overlap are written one after the other. */
async function studentsIn(tx: Transaction, session: LiveSession, records: readonly AttendanceRecord[]) {
  const ids = records.map(({ studentId }) => studentId);
  const known = await findStudentsOf(tx.em, session.courseId, ids);
  const byId = new Map<string, EnrollmentProjection>(known.map((one) => [one.studentId, one]));
  DomainErrors.throwAny(
    ids.flatMap((id, index) =>
      byId.has(id) ? [] : [new NotFoundError(['input', 'records', String(index), 'studentId'])],
    ),
  );
  return records
    .map(({ studentId, status }) => ({ student: byId.get(studentId)!, status }))
    .toSorted((a, b) => a.student.studentId.localeCompare(b.student.studentId));
}
