import { Temporal } from 'temporal-polyfill';

const HOUR = Temporal.PlainTime.from('08:00');
const MONDAY = 1;

/** What a digest that is due at some moment contains. */
export interface DigestTime {
  /** The local day that it belongs to. */
  readonly day: string;
  /** Notices of the daily rate that came before this morning's hour. */
  readonly dailyBefore: Date;
  /** Notices of the weekly rate that came before the hour of the last Monday. */
  readonly weeklyBefore: Date;
}

/**
 * The digest that is due: from 08:00 of the zone's wall clock until the day ends there; null before. A zone that this
 * process does not know, though another did when it was chosen, is taken for UTC.
 */
export function digestTimeAt(now: Date, zone: string): DigestTime | null {
  const timeZone = zoneNamed(zone) ?? 'UTC';
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const day = local.toPlainDate();
  const morning = morningOf(day, timeZone);
  if (now < morning) return null;
  const monday = day.subtract({ days: day.dayOfWeek - MONDAY });
  return { day: day.toString(), dailyBefore: morning, weeklyBefore: morningOf(monday, timeZone) };
}

/** Where a change of clocks skips the hour, the moment at which it would have been. */
function morningOf(day: Temporal.PlainDate, timeZone: string): Date {
  return new Date(day.toZonedDateTime({ timeZone, plainTime: HOUR }).epochMilliseconds);
}

/** The IANA name as it is spelled, or null when there is no such zone. Offsets are no zones: they know no summer time. */
export function zoneNamed(text: string): string | null {
  if (!/^[A-Za-z][\w+/-]{1,63}$/.test(text)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch {
    return null;
  }
}
