import { randomBytes } from 'node:crypto';
import { secret } from '@training-center/shared/env/secret';
import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { commandConsumers } from './consumers/commands.js';
import { courseChangedConsumer } from './consumers/course-changed.consumer.js';
import { enrollmentChangedConsumer } from './consumers/enrollment-changed.consumer.js';
import { instructorChangedConsumer } from './consumers/instructor-changed.consumer.js';
import { migrations } from './database/migrations.js';
import { entities } from './domain/entities.js';
import { schedulingEnv } from './env.js';
import { AssignParticipantMutation } from './graphql/attendance/assign-participant.mutation.js';
import { RecordAttendanceMutation } from './graphql/attendance/record-attendance.mutation.js';
import { SessionAttendanceResolver } from './graphql/attendance/session-attendance.resolver.js';
import { CalendarFeedMutation } from './graphql/calendar/calendar-feed.mutation.js';
import { ViewerResolver } from './graphql/calendar/viewer.resolver.js';
import { CourseResolver } from './graphql/course/course.resolver.js';
import { references } from './graphql/references.js';
import { CreateRecurringScheduleMutation } from './graphql/schedule/create-recurring-schedule.mutation.js';
import { RecurringScheduleResolver } from './graphql/schedule/recurring-schedule.resolver.js';
import { CancelSessionMutation } from './graphql/session/cancel-session.mutation.js';
import { JoinSessionMutation } from './graphql/session/join-session.mutation.js';
import { LiveSessionResolver } from './graphql/session/live-session.resolver.js';
import { RescheduleSessionMutation } from './graphql/session/reschedule-session.mutation.js';
import { ScheduleSessionMutation } from './graphql/session/schedule-session.mutation.js';
import { schedulingUserErrors } from './graphql/session/session-user-errors.type.js';
import { UpdateSessionMutation } from './graphql/session/update-session.mutation.js';
import { ViewerStub } from './graphql/stubs/viewer.stub.js';
import { addCalendarRoutes } from './http/calendar.routes.js';
import { addMeetingRoutes } from './http/meeting.routes.js';
import { chooseMeetingProviders } from './meetings/choose-meeting-providers.js';
import { AttendanceService } from './services/attendance.service.js';
import { CalendarFeedService } from './services/calendar-feed.service.js';
import { currentStates } from './services/current-states.js';
import { JoiningService } from './services/joining.service.js';
import { MeetingService } from './services/meeting.service.js';
import { PresenceService } from './services/presence.service.js';
import { ReminderService } from './services/reminder.service.js';
import { ReschedulingService } from './services/rescheduling.service.js';
import { SchedulingService } from './services/scheduling.service.js';
import { SessionReadingService } from './services/session-reading.service.js';
import { TellingService } from './services/telling.service.js';

/** Scheduling: live sessions and series of them, meetings, attendance, reminders, agenda and calendar. */
export default defineSubgraph({
  name: 'scheduling',
  env: schedulingEnv,
  entities,
  migrations,
  publicPaths: ['/calendar/', '/meetings/'],
  compose({ env, clock, log, scope }) {
    const key = secret(env, 'SCHEDULING_SECRET', env.SCHEDULING_SECRET, () =>
      randomBytes(32).toString('hex'),
    );
    const providers = chooseMeetingProviders(env, key);
    const presence = new PresenceService({
      lateAfterMinutes: env.ATTENDANCE_LATE_MINUTES,
      earlyBeforeMinutes: env.ATTENDANCE_EARLY_MINUTES,
      minimumPercent: env.ATTENDANCE_MINIMUM_PERCENT,
    });
    const reading = new SessionReadingService();
    const scheduling = new SchedulingService(providers);
    const rescheduling = new ReschedulingService();
    const attendance = new AttendanceService(presence);
    const feeds = new CalendarFeedService(key, env.PUBLIC_URL);
    const meetings = new MeetingService(providers);
    const reminders = new ReminderService(env.REMINDER_MINUTES, log);
    return {
      resolvers: [
        new LiveSessionResolver(reading, attendance),
        new RecurringScheduleResolver(reading),
        new ScheduleSessionMutation(scheduling),
        new CreateRecurringScheduleMutation(scheduling),
        new RescheduleSessionMutation(rescheduling),
        new CancelSessionMutation(rescheduling),
        new UpdateSessionMutation(rescheduling),
        new JoinSessionMutation(new JoiningService(providers)),
        new RecordAttendanceMutation(attendance),
        new AssignParticipantMutation(attendance),
        new SessionAttendanceResolver(),
        new CourseResolver(reading),
        new ViewerResolver(reading, feeds),
        new CalendarFeedMutation(feeds),
      ],
      types: [ViewerStub, ...sharedUserErrors, ...schedulingUserErrors],
      references: references(reading),
      consumers: [
        courseChangedConsumer,
        instructorChangedConsumer,
        enrollmentChangedConsumer,
        ...commandConsumers({ meetings, presence, reminders, telling: new TellingService() }),
      ],
      schedules: [
        { name: 'scheduling.remind', cron: '* * * * *', run: (tx) => reminders.remind(tx) },
        { name: 'scheduling.catch-up-meetings', cron: '*/10 * * * *', run: (tx) => meetings.catchUp(tx) },
      ],
      currentStates,
      routes(server) {
        addCalendarRoutes(server, { feeds, publicUrl: env.PUBLIC_URL, scope });
        addMeetingRoutes(server, {
          clock,
          scope,
          zoomSecret: env.ZOOM_WEBHOOK_SECRET,
          builtInSecret: env.MEETING_WEBHOOK_SECRET,
        });
      },
    };
  },
});
