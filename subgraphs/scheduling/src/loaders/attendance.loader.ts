import { manyByKey, oneByKey } from '@training-center/shared/scope/define-loader';
import {
  findAttendancePages,
  findUnknown,
  type UnknownParticipant,
} from '../domain/attendance/attendance.repository.js';
import { SessionAttendance } from '../domain/attendance/session-attendance.entity.js';
import { pagesOf } from './pages.js';

export interface AttendanceRequest {
  readonly owner: string;
  readonly after: string | null;
  readonly limit: number;
}

export const attendanceByRequest = pagesOf<AttendanceRequest, SessionAttendance>(
  'AttendanceByRequest',
  ({ read }, sessionIds, page) => findAttendancePages(read, sessionIds, page),
  ({ sessionId }) => sessionId,
);

/** The signed-in person's own; nothing for somebody who is not signed in. */
export const viewerAttendanceBySessionId = oneByKey<string, SessionAttendance>(
  'ViewerAttendanceBySessionId',
  async (sessionIds, scope) => {
    if (!scope.viewer) return [];
    return scope.read.rows(SessionAttendance, 'where t.user_id = $1 and t.session_id = any($2)', [
      scope.viewer.userId,
      sessionIds,
    ]);
  },
  ({ sessionId }) => sessionId,
);

export const unknownBySessionId = manyByKey<string, UnknownParticipant>(
  'UnknownBySessionId',
  (sessionIds, scope) => findUnknown(scope.read, sessionIds),
  ({ sessionId }) => sessionId,
);
