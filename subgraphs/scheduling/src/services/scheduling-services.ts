import { randomBytes } from 'node:crypto';
import type { ProcessEnv } from '@training-center/shared/env/process-env';
import { secret } from '@training-center/shared/env/secret';
import type { Logger } from '@training-center/shared/logging/logger';
import type { SchedulingEnv } from '../env.js';
import { chooseMeetingProviders } from '../meetings/choose-meeting-providers.js';
import { AttendanceService } from './attendance.service.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { JoiningService } from './joining.service.js';
import { MeetingService } from './meeting.service.js';
import { PresenceService } from './presence.service.js';
import { ReminderService } from './reminder.service.js';
import { ReschedulingService } from './rescheduling.service.js';
import { SchedulingService } from './scheduling.service.js';
import { SessionReadingService } from './session-reading.service.js';
import { TellingService } from './telling.service.js';

export type SchedulingServices = ReturnType<typeof schedulingServices>;

/** The services of this subgraph, made by hand. */
export function schedulingServices(env: ProcessEnv & SchedulingEnv, log: Logger) {
  const key = secret(env, 'SCHEDULING_SECRET', env.SCHEDULING_SECRET, () => randomBytes(32).toString('hex'));
  const providers = chooseMeetingProviders(env, key);
  const presence = new PresenceService({
    lateAfterMinutes: env.ATTENDANCE_LATE_MINUTES,
    earlyBeforeMinutes: env.ATTENDANCE_EARLY_MINUTES,
    minimumPercent: env.ATTENDANCE_MINIMUM_PERCENT,
  });
  return {
    presence,
    reading: new SessionReadingService(),
    scheduling: new SchedulingService(providers),
    rescheduling: new ReschedulingService(),
    joining: new JoiningService(providers),
    attendance: new AttendanceService(presence),
    feeds: new CalendarFeedService(key, env.PUBLIC_URL),
    meetings: new MeetingService(providers),
    reminders: new ReminderService(env.REMINDER_MINUTES, log),
    telling: new TellingService(),
  };
}
