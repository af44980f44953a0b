import { Temporal } from 'temporal-polyfill';

/** An instant that a wall clock reading stands for. */
export interface ResolvedTime {
  readonly instant: Date;
  /** Whether the clock never shows that reading, so that the instant is later by as much as the clock was put forward. */
  readonly timeShift: boolean;
}

/**
 * The name of a zone as the tz database spells it, or null for what is none. Fixed offsets are no zones: they know
 * nothing of daylight saving.
 */
export function readTimeZone(name: string): string | null {
  if (!/^[A-Za-z][\w+\-/]{1,63}$/.test(name)) return null;
  try {
    return Temporal.PlainDate.from('2000-01-01').toZonedDateTime(name).timeZoneId;
  } catch {
    return null;
  }
}

/** A reading in its one spelling, `2027-01-12T18:00:00`, or null for a day or an hour that no calendar has. */
export function readLocalTime(text: string): string | null {
  try {
    const local = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    return local.year < 1900 || local.year > 2200 ? null : spell(local);
  } catch {
    return null;
  }
}

/** The rule for the skipped and the doubled hour (docs/adr/0007): forward by the gap; the first of the two. */
export function resolve(localStart: string, timeZone: string): ResolvedTime {
  const wanted = Temporal.PlainDateTime.from(localStart);
  const zoned = wanted.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  return {
    instant: new Date(zoned.epochMilliseconds),
    timeShift: !zoned.toPlainDateTime().equals(wanted),
  };
}

/** What the clock on the wall shows at an instant. */
export function localTimeOf(instant: Date, timeZone: string): string {
  return spell(
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime(),
  );
}

/** How far two readings are apart, as a calendar counts: whole days, and the rest of the day. */
export interface WallClockMove {
  readonly days: number;
  readonly seconds: number;
}

export function moveBetween(from: string, to: string): WallClockMove {
  const [first, second] = [Temporal.PlainDateTime.from(from), Temporal.PlainDateTime.from(to)];
  const { days } = first.toPlainDate().until(second.toPlainDate(), { largestUnit: 'days' });
  return { days, seconds: secondsOfDay(second) - secondsOfDay(first) };
}

export function moved(localStart: string, { days, seconds }: WallClockMove): string {
  return spell(Temporal.PlainDateTime.from(localStart).add({ days }).add({ seconds }));
}

function secondsOfDay({ hour, minute, second }: Temporal.PlainDateTime): number {
  return hour * 3600 + minute * 60 + second;
}

function spell(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'second' });
}
