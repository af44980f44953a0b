import { MeetingPresence } from './attendance/meeting-presence.entity.js';
import { SessionAttendance } from './attendance/session-attendance.entity.js';
import { CalendarFeed } from './calendar-feed/calendar-feed.entity.js';
import { SessionSeat } from './join/session-seat.entity.js';
import { LiveSession } from './live-session/live-session.entity.js';
import { SessionMeeting } from './meeting/session-meeting.entity.js';
import { CourseProjection } from './projections/course-projection.entity.js';
import { EnrollmentProjection } from './projections/enrollment-projection.entity.js';
import { InstructorProjection } from './projections/instructor-projection.entity.js';
import { RecurringSchedule } from './recurring-schedule/recurring-schedule.entity.js';
import { Reminder } from './reminder/reminder.entity.js';

/** Every table of this subgraph. */
export const entities = [
  LiveSession,
  RecurringSchedule,
  SessionMeeting,
  SessionSeat,
  SessionAttendance,
  MeetingPresence,
  Reminder,
  CalendarFeed,
  CourseProjection,
  InstructorProjection,
  EnrollmentProjection,
];
