import type { AttendanceStatus } from './attendance-status.js';

export interface PresenceEvent {
  readonly connectionId: string;
  readonly kind: 'JOIN' | 'LEAVE';
  readonly at: Date;
}

export interface Interval {
  readonly from: number;
  readonly to: number;
}

export interface Thresholds {
  /** Who comes later than so many minutes after the start is late. */
  readonly lateAfterMinutes: number;
  /** Who goes earlier than so many minutes before the end has left early. */
  readonly earlyBeforeMinutes: number;
  /** Who was there for a smaller share of the session was absent. */
  readonly minimumPercent: number;
}

export interface Attended {
  readonly minutes: number;
  readonly status: AttendanceStatus;
}

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * When somebody was there: for each connection from a JOIN to the next LEAVE, or to the end of the session when none is known. A
 * LEAVE without a JOIN says nothing. The order and the number of times in which events came do not matter.
 */
export function intervalsOf(events: readonly PresenceEvent[], { startsAt, endsAt }: Span): Interval[] {
  const byConnection = Map.groupBy(events, ({ connectionId }) => connectionId);
  const intervals = [...byConnection.values()].flatMap((own) => connectedTimes(own, endsAt.getTime()));
  return union(intervals.map((interval) => clipped(interval, startsAt.getTime(), endsAt.getTime())));
}

function connectedTimes(events: readonly PresenceEvent[], end: number): Interval[] {
  const ordered = events.toSorted((a, b) => +a.at - +b.at || a.kind.localeCompare(b.kind));
  const intervals: Interval[] = [];
  let from: number | null = null;
  for (const { kind, at } of ordered) {
    if (kind === 'JOIN') from ??= at.getTime();
    else if (from !== null) {
      intervals.push({ from, to: at.getTime() });
      from = null;
    }
  }
  if (from !== null) intervals.push({ from, to: end });
  return intervals;
}

function clipped({ from, to }: Interval, start: number, end: number): Interval {
  return { from: Math.max(from, start), to: Math.min(to, end) };
}

/** The same time as `intervals`, in order and without overlaps. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const { from, to } of intervals
    .filter((one) => one.to > one.from)
    .toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

/** The rule that docs/adr/0008 writes down. */
export function attended(
  events: readonly PresenceEvent[],
  session: Span,
  { lateAfterMinutes, earlyBeforeMinutes, minimumPercent }: Thresholds,
): Attended {
  const intervals = intervalsOf(events, session);
  const total = intervals.reduce((sum, { from, to }) => sum + to - from, 0);
  const minutes = Math.floor(total / 60_000);
  const length = +session.endsAt - +session.startsAt;
  if (total === 0 || total * 100 < length * minimumPercent) return { minutes, status: 'ABSENT' };
  if (intervals[0]!.from - +session.startsAt > lateAfterMinutes * 60_000) return { minutes, status: 'LATE' };
  if (+session.endsAt - intervals.at(-1)!.to > earlyBeforeMinutes * 60_000)
    return { minutes, status: 'LEFT_EARLY' };
  return { minutes, status: 'PRESENT' };
}
