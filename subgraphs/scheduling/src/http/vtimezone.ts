import { Temporal } from 'temporal-polyfill';

/** The years that a calendar reaches over. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/**
 * The VTIMEZONE of a zone: each change of its clocks in these years as an observance of its own, from the tz database
 * that this process runs on. No rule is guessed, so that none can be wrong.
 */
export function vtimezone(timeZone: string, { from, to }: Years): string {
  const begin = Temporal.PlainDate.from({ year: from, month: 1, day: 1 }).toZonedDateTime(timeZone);
  const end = Temporal.PlainDate.from({ year: to + 1, month: 1, day: 1 }).toZonedDateTime(timeZone);
  const lines = ['BEGIN:VTIMEZONE', `TZID:${timeZone}`];
  lines.push(...observance('19000101T000000', begin.offsetNanoseconds, begin.offsetNanoseconds, begin));
  for (
    let next = begin.getTimeZoneTransition('next');
    next && Temporal.ZonedDateTime.compare(next, end) < 0;
    next = next.getTimeZoneTransition('next')
  ) {
    const before = next.subtract({ nanoseconds: 1 }).offsetNanoseconds;
    // What the clock showed just when it was changed.
    const local = next.toInstant().toZonedDateTimeISO('UTC').add({ nanoseconds: before }).toPlainDateTime();
    lines.push(...observance(compact(local), before, next.offsetNanoseconds, next));
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
}

function observance(
  start: string,
  before: number,
  after: number,
  at: Temporal.ZonedDateTime,
): readonly string[] {
  const kind = isDaylight(at) ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(after)}`,
    `END:${kind}`,
  ];
}

/** Ahead of the least that the zone's clocks are ahead within a year. */
function isDaylight(at: Temporal.ZonedDateTime): boolean {
  const months = Array.from({ length: 12 }, (_, index) => at.add({ months: index }).offsetNanoseconds);
  return at.offsetNanoseconds > Math.min(...months);
}

function offset(nanoseconds: number): string {
  const seconds = Math.abs(Math.round(nanoseconds / 1e9));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const digits = parts.map((part) => String(part).padStart(2, '0'));
  return `${nanoseconds < 0 ? '-' : '+'}${digits.slice(0, parts[2] ? 3 : 2).join('')}`;
}

function compact(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
