import type { SchedulingServices } from '../services/scheduling-services.js';
import { AssignParticipantMutation } from './attendance/assign-participant.mutation.js';
import { RecordAttendanceMutation } from './attendance/record-attendance.mutation.js';
import { SessionAttendanceResolver } from './attendance/session-attendance.resolver.js';
import { CalendarFeedMutation } from './calendar/calendar-feed.mutation.js';
import { ViewerResolver } from './calendar/viewer.resolver.js';
import { CourseResolver } from './course/course.resolver.js';
import { CreateRecurringScheduleMutation } from './schedule/create-recurring-schedule.mutation.js';
import { RecurringScheduleResolver } from './schedule/recurring-schedule.resolver.js';
import { CancelSessionMutation } from './session/cancel-session.mutation.js';
import { JoinSessionMutation } from './session/join-session.mutation.js';
import { LiveSessionResolver } from './session/live-session.resolver.js';
import { RescheduleSessionMutation } from './session/reschedule-session.mutation.js';
import { ScheduleSessionMutation } from './session/schedule-session.mutation.js';
import { UpdateSessionMutation } from './session/update-session.mutation.js';

/** Every resolver of this subgraph. */
export function resolvers(services: SchedulingServices): readonly object[] {
  const { reading, scheduling, rescheduling, joining, attendance, feeds } = services;
  return [
    new LiveSessionResolver(reading, attendance),
    new RecurringScheduleResolver(reading),
    new ScheduleSessionMutation(scheduling),
    new CreateRecurringScheduleMutation(scheduling),
    new RescheduleSessionMutation(rescheduling),
    new CancelSessionMutation(rescheduling),
    new UpdateSessionMutation(rescheduling),
    new JoinSessionMutation(joining),
    new RecordAttendanceMutation(attendance),
    new AssignParticipantMutation(attendance),
    new SessionAttendanceResolver(),
    new CourseResolver(reading),
    new ViewerResolver(reading, feeds),
    new CalendarFeedMutation(feeds),
  ];
}
