import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { commandConsumers } from './consumers/commands.js';
import { courseChangedConsumer } from './consumers/course-changed.consumer.js';
import { enrollmentChangedConsumer } from './consumers/enrollment-changed.consumer.js';
import { instructorChangedConsumer } from './consumers/instructor-changed.consumer.js';
import { migrations } from './database/migrations.js';
import { entities } from './domain/entities.js';
import { schedulingEnv } from './env.js';
import { references } from './graphql/references.js';
import { resolvers } from './graphql/resolvers.js';
import { schedulingUserErrors } from './graphql/session/session-user-errors.type.js';
import { ViewerStub } from './graphql/stubs/viewer.stub.js';
import { addCalendarRoutes } from './http/calendar.routes.js';
import { addMeetingRoutes } from './http/meeting.routes.js';
import { currentStates } from './services/current-states.js';
import { schedulingServices } from './services/scheduling-services.js';

/** Scheduling: live sessions and series of them, meetings, attendance, reminders, agenda and calendar. */
export default defineSubgraph({
  name: 'scheduling',
  env: schedulingEnv,
  entities,
  migrations,
  publicPaths: ['/calendar/', '/meetings/'],
  compose({ env, clock, log, scope }) {
    const services = schedulingServices(env, log);
    const { feeds, meetings, presence, reading, reminders, rescheduling } = services;
    return {
      resolvers: resolvers(services),
      types: [ViewerStub, ...sharedUserErrors, ...schedulingUserErrors],
      references: references(reading),
      consumers: [
        courseChangedConsumer(rescheduling),
        instructorChangedConsumer,
        enrollmentChangedConsumer,
        ...commandConsumers(services),
      ],
      schedules: [
        { name: 'scheduling.remind', cron: '* * * * *', run: (tx) => reminders.remind(tx) },
        { name: 'scheduling.catch-up-meetings', cron: '*/10 * * * *', run: (tx) => meetings.catchUp(tx) },
        { name: 'scheduling.close-attendance', cron: '* * * * *', run: (tx) => presence.close(tx) },
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
