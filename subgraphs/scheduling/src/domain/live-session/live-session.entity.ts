import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { versioned } from '@training-center/shared/database/traits/versioned';
import type { PayloadOf } from '@training-center/shared/events/message';
import { meetingProviders, type SessionChanged } from '../../contract.js';
import { RecurringSchedule } from '../recurring-schedule/recurring-schedule.entity.js';
import { resolve } from '../recurrence/wall-clock.js';
import {
  HOST_OVERLAP,
  SessionCancelledError,
  SessionOverError,
  SessionStartedError,
  StartInPastError,
  TooEarlyError,
} from './live-session.errors.js';

export type LiveSessionStatus = 'SCHEDULED' | 'LIVE' | 'ENDED' | 'CANCELLED';

/** When a session is, as a human says it. */
export interface SessionTime {
  readonly localStart: string;
  readonly timeZone: string;
  readonly durationMinutes: number;
}

/** How long before the start the door opens. */
export const OPENS_BEFORE_MS = 15 * 60_000;

const LiveSessionSchema = defineEntity({
  name: 'LiveSession',
  properties: {
    ...identified,
    ...timestamped,
    ...versioned,
    courseId: p.uuid(),
    hostUserId: p.uuid(),
    hostInstructorId: p.uuid(),
    title: p.text(),
    startsAt: p.datetime(3),
    endsAt: p.datetime(3),
    timeZone: p.text(),
    /** The reading of the wall clock that was asked for, also where the clock never shows it. */
    localStart: p.text(),
    /** Whether the clock skips `localStart`. */
    timeShift: p.boolean(),
    durationMinutes: p.integer(),
    capacity: p.integer().strictNullable(),
    /** Running and over are the clock's to say. */
    state: p.enum(['SCHEDULED', 'CANCELLED'] as const),
    cancellationReason: p.text().strictNullable(),
    meetingProvider: p.enum(meetingProviders),
    scheduleId: () => p.manyToOne(RecurringSchedule).mapToPk().fieldName('schedule_id').strictNullable(),
    /** Its place in the series: 1, 2, 3 … */
    occurrence: p.integer().strictNullable(),
    /** Moved for itself: changes of the series leave it alone. */
    detached: p.boolean(),
    /** Since when it is to start at `startsAt`: who came later than a reminder was due is not reminded twice. */
    timeSetAt: p.datetime(3),
  },
  uniques: [{ name: 'live_session_occurrence_unique', properties: ['scheduleId', 'occurrence'] }],
  checks: [
    {
      // No host in two places. Deferrable: the sessions of a series pass through each other when it is moved.
      name: HOST_OVERLAP,
      expression: `EXCLUDE USING gist (host_user_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((state <> 'CANCELLED'::text)) DEFERRABLE`,
    },
  ],
  indexes: [
    { name: 'live_session_course_index', properties: ['courseId', 'startsAt', 'id'] },
    { name: 'live_session_host_index', properties: ['hostUserId', 'startsAt'] },
    { name: 'live_session_start_index', properties: ['startsAt'], where: `state = 'SCHEDULED'` },
  ],
});

/** A meeting of a course at a time. Its id is the UID in calendars, its version less one their SEQUENCE. */
export class LiveSession extends LiveSessionSchema.class {
  isCancelled(): boolean {
    return this.state === 'CANCELLED';
  }

  statusAt(now: Date): LiveSessionStatus {
    if (this.isCancelled()) return 'CANCELLED';
    if (now < this.startsAt) return 'SCHEDULED';
    return now < this.endsAt ? 'LIVE' : 'ENDED';
  }

  opensAt(): Date {
    return new Date(this.startsAt.getTime() - OPENS_BEFORE_MS);
  }

  hasStarted(now: Date): boolean {
    return this.startsAt <= now;
  }

  /** Whether a change of its series reaches it. */
  followsSeries(now: Date, force: boolean): boolean {
    return !this.isCancelled() && !this.hasStarted(now) && (force || !this.detached);
  }

  /** What is over or under way stays as it was, and what is cancelled stays cancelled. */
  assertChangeable(now: Date): void {
    if (this.isCancelled()) throw new SessionCancelledError();
    if (this.hasStarted(now)) throw new SessionStartedError();
  }

  move(time: SessionTime, now: Date): void {
    const changed = timesOf(time);
    if (changed.startsAt <= now) throw new StartInPastError();
    if (+changed.startsAt !== +this.startsAt) this.timeSetAt = now;
    Object.assign(this, changed);
  }

  cancel(reason: string | null): void {
    this.state = 'CANCELLED';
    this.cancellationReason = reason;
  }

  /** The door is open from 15 minutes before the start until the end. */
  assertOpen(now: Date): void {
    if (this.isCancelled()) throw new SessionCancelledError();
    if (now < this.opensAt()) throw new TooEarlyError(this.opensAt());
    if (now >= this.endsAt) throw new SessionOverError();
  }

  toEvent(): PayloadOf<typeof SessionChanged> {
    return {
      sessionId: this.id,
      version: this.version,
      courseId: this.courseId,
      hostUserId: this.hostUserId,
      hostInstructorId: this.hostInstructorId,
      title: this.title,
      status: this.state,
      startsAt: this.startsAt.toISOString(),
      endsAt: this.endsAt.toISOString(),
      timeZone: this.timeZone,
      localStart: this.localStart,
      capacity: this.capacity,
    };
  }
}

LiveSessionSchema.setClass(LiveSession);

/** The columns that a time fills. A session lasts so many minutes as they elapse, whatever the clocks do meanwhile. */
export function timesOf({ localStart, timeZone, durationMinutes }: SessionTime) {
  const { instant: startsAt, timeShift } = resolve(localStart, timeZone);
  const endsAt = new Date(startsAt.getTime() + durationMinutes * 60_000);
  return { localStart, timeZone, durationMinutes, startsAt, endsAt, timeShift };
}
