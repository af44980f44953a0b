import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { LiveSession } from '../domain/live-session/live-session.entity.js';
import type { CourseProjection } from '../domain/projections/course-projection.entity.js';
import { vtimezone, type Years } from './vtimezone.js';

/** How often calendars are asked to look again, in seconds. */
const LOOK_AGAIN = 900;

export interface CalendarContent {
  readonly sessions: readonly LiveSession[];
  readonly courses: ReadonlyMap<string, CourseProjection>;
  readonly publicUrl: string;
}

/** Sessions as an iCalendar file. UIDs are the sessions' ids for ever, and SEQUENCE grows with each change. */
export function calendarText({ sessions, courses, publicUrl }: CalendarContent): string {
  const years = yearsOf(sessions);
  const calendar = new ICalCalendar({
    name: 'Training Center',
    prodId: { company: 'Training Center', product: 'Live sessions', language: 'EN' },
    ttl: LOOK_AGAIN,
    // No zone of the calendar's own: it only carries the generator for the zones of the events.
    timezone: { name: null, generator: (timeZone) => vtimezone(timeZone, years) },
  });
  for (const session of sessions) {
    const course = courses.get(session.courseId);
    calendar.createEvent({
      id: session.id,
      sequence: session.version - 1,
      stamp: session.updatedAt,
      created: session.createdAt,
      lastModified: session.updatedAt,
      ...timeOf(session),
      summary: session.title,
      status: session.isCancelled() ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(course
        ? { description: course.title, url: new URL(`/courses/${course.slug}`, publicUrl).href }
        : {}),
    });
  }
  return calendar.toString();
}

/**
 * In the session's zone. Where the clocks show an hour twice, a local time would name two instants, and readers choose
 * differently: such a session stands in UTC.
 */
function timeOf({ startsAt, endsAt, timeZone }: LiveSession) {
  const [start, end] = [zoned(startsAt, timeZone), zoned(endsAt, timeZone)];
  if (isDoubled(start) || isDoubled(end)) return { start: startsAt, end: endsAt, timezone: null };
  return { start, end, timezone: timeZone };
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function isDoubled(time: Temporal.ZonedDateTime): boolean {
  const local = time.toPlainDateTime();
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(time.timeZoneId, { disambiguation }),
  );
  return !earlier!.equals(later!);
}

function yearsOf(sessions: readonly LiveSession[]): Years {
  const years = sessions.flatMap(({ startsAt, endsAt }) => [
    startsAt.getUTCFullYear(),
    endsAt.getUTCFullYear(),
  ]);
  return { from: Math.min(...years) - 1, to: Math.max(...years) + 1 };
}
