import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { versioned } from '@training-center/shared/database/traits/versioned';
import { attendanceStatuses } from '../../contract.js';
import { LiveSession } from '../live-session/live-session.entity.js';
import type { AttendanceStatus } from './attendance-status.js';
import type { Attended } from './attended-time.js';

const SessionAttendanceSchema = defineEntity({
  name: 'SessionAttendance',
  properties: {
    ...identified,
    ...timestamped,
    ...versioned,
    sessionId: () => p.manyToOne(LiveSession).mapToPk().fieldName('session_id'),
    studentId: p.uuid(),
    userId: p.uuid(),
    status: p.enum(attendanceStatuses),
    minutes: p.integer(),
    source: p.enum(['PROVIDER', 'STAFF'] as const),
  },
  uniques: [{ name: 'session_attendance_student_unique', properties: ['sessionId', 'studentId'] }],
  indexes: [{ name: 'session_attendance_user_index', properties: ['userId', 'sessionId'] }],
});

/** How a student attended a session. What staff wrote down stands over what the provider saw. */
export class SessionAttendance extends SessionAttendanceSchema.class {
  see({ status, minutes }: Attended): void {
    this.minutes = minutes;
    if (this.source !== 'STAFF') this.status = status;
  }

  writeDown(status: AttendanceStatus): void {
    this.status = status;
    this.source = 'STAFF';
  }
}

SessionAttendanceSchema.setClass(SessionAttendance);
