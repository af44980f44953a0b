import { newId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { LiveSession, type SessionTime, timesOf } from '../domain/live-session/live-session.entity.js';
import {
  MeetingProviderNotConfiguredError,
  StartInPastError,
} from '../domain/live-session/live-session.errors.js';
import { SessionMeeting } from '../domain/meeting/session-meeting.entity.js';
import type { CourseProjection } from '../domain/projections/course-projection.entity.js';
import { RecurrenceRule } from '../domain/recurrence/recurrence-rule.js';
import { RecurringSchedule } from '../domain/recurring-schedule/recurring-schedule.entity.js';
import type { MeetingProviderName, MeetingProviders } from '../meetings/meeting-provider.js';
import { announce } from './announcing.js';
import { readTime, type TimeInput } from './session-input.js';
import { booking, lockCourseTimetable } from './timetable.js';

export interface NewSession extends TimeInput {
  readonly courseId: string;
  readonly title: string;
  readonly meetingProvider?: MeetingProviderName | null;
  readonly capacity?: number | null;
}

export interface NewSchedule extends NewSession {
  readonly rrule: string;
}

/** What a session of a course is made of; with its place, when it belongs to a series. */
interface Plan {
  readonly course: CourseProjection;
  readonly input: NewSession;
  readonly time: SessionTime;
  readonly place?: { readonly schedule: RecurringSchedule; readonly occurrence: number };
}

/** Puts sessions onto a course's calendar. The database sees to it that a host is not in two places. */
export class SchedulingService {
  readonly #providers: MeetingProviders;

  constructor(providers: MeetingProviders) {
    this.#providers = providers;
  }

  schedule(scope: RequestScope, input: NewSession): Promise<LiveSession> {
    const viewer = scope.requireViewer();
    const time = readTime(input);
    this.#assertConfigured(input);
    return booking(scope, async (tx) => {
      const course = await lockCourseTimetable(tx, viewer, input.courseId);
      const session = this.#add(tx, { course, input, time });
      await announce(tx, [session], 'SESSION_SCHEDULED');
      return session;
    });
  }

  scheduleSeries(scope: RequestScope, input: NewSchedule): Promise<RecurringSchedule> {
    const viewer = scope.requireViewer();
    const rule = RecurrenceRule.parse(input.rrule);
    const time = readTime(input);
    const readings = rule.expand(time.localStart, time.timeZone);
    this.#assertConfigured(input);
    return booking(scope, async (tx) => {
      const course = await lockCourseTimetable(tx, viewer, input.courseId);
      const schedule = tx.em.create(RecurringSchedule, {
        id: newId(),
        courseId: course.courseId,
        hostUserId: course.instructorUserId,
        hostInstructorId: course.instructorId,
        title: input.title.trim(),
        rrule: rule.toString(),
        timeZone: time.timeZone,
        localStart: readings[0]!,
        durationMinutes: time.durationMinutes,
      });
      const sessions = readings.map((localStart, index) =>
        this.#add(tx, {
          course,
          input,
          time: { ...time, localStart },
          place: { schedule, occurrence: index + 1 },
        }),
      );
      await announce(tx, sessions, 'SESSION_SCHEDULED');
      return schedule;
    });
  }

  #assertConfigured({ meetingProvider }: NewSession): void {
    if (meetingProvider && !this.#providers.has(meetingProvider))
      throw new MeetingProviderNotConfiguredError(meetingProvider);
  }

  #add(tx: Transaction, { course, input, time, place }: Plan): LiveSession {
    const { title, capacity, meetingProvider } = input;
    const times = timesOf(time);
    if (times.startsAt <= tx.now) throw new StartInPastError();
    const provider = meetingProvider ?? 'BUILT_IN';
    const session = tx.em.create(LiveSession, {
      id: newId(),
      ...times,
      courseId: course.courseId,
      hostUserId: course.instructorUserId,
      hostInstructorId: course.instructorId,
      title: title.trim(),
      capacity: capacity ?? null,
      state: 'SCHEDULED',
      cancellationReason: null,
      meetingProvider: provider,
      scheduleId: place?.schedule.id ?? null,
      occurrence: place?.occurrence ?? null,
      detached: false,
      timeSetAt: tx.now,
    });
    const meeting = this.#providers.get(provider)!.meetingOf?.(session.id) ?? null;
    tx.em.create(SessionMeeting, {
      sessionId: session.id,
      provider,
      externalId: meeting?.externalId ?? null,
      joinUrl: null,
      syncedVersion: 0,
    });
    return session;
  }
}
