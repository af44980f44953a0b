import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { InvalidRuleError } from './recurrence.errors.js';
import { localTimeOf } from './wall-clock.js';

export const MAX_OCCURRENCES = 366;
export const MAX_YEARS = 2;

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const LIST = (item: string) => new RegExp(`^${item}(,${item})*$`);
const SHAPES: Readonly<Record<string, RegExp>> = {
  FREQ: /^[A-Z]+$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,4}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYDAY: LIST(`([+-]?[1-5])?(${WEEKDAYS.join('|')})`),
  BYMONTHDAY: LIST('-?([1-9]|[12]\\d|3[01])'),
  BYMONTH: LIST('([1-9]|1[0-2])'),
  BYSETPOS: LIST('-?[1-9]\\d{0,2}'),
  WKST: new RegExp(`^(${WEEKDAYS.join('|')})$`),
};

/**
 * A recurrence rule of RFC 5545, as far as a timetable needs it. It counts in readings of the wall clock, not in instants:
 * what a reading means in a zone is said by `resolve`. A rule always ends, by COUNT or by UNTIL.
 */
export class RecurrenceRule {
  readonly #parts: ReadonlyMap<string, string>;

  private constructor(parts: ReadonlyMap<string, string>) {
    this.#parts = parts;
  }

  /** @throws {InvalidRuleError} which says what cannot be used. */
  static parse(text: string): RecurrenceRule {
    const parts = new Map<string, string>();
    for (const piece of text
      .trim()
      .toUpperCase()
      .replace(/^RRULE:/, '')
      .split(';')) {
      const [name = '', value = '', ...rest] = piece.split('=');
      const shape = SHAPES[name];
      if (!shape)
        throw new InvalidRuleError(`"${piece.slice(0, 40)}" is not a part that a rule may have here`);
      if (rest.length > 0 || !shape.test(value)) throw new InvalidRuleError(`"${name}" has no usable value`);
      if (parts.has(name)) throw new InvalidRuleError(`"${name}" is there twice`);
      parts.set(name, value);
    }
    return new RecurrenceRule(checked(parts));
  }

  toString(): string {
    return [...this.#parts].map(([name, value]) => `${name}=${value}`).join(';');
  }

  /**
   * The wall clock readings of all occurrences, none before `localStart`. UNTIL is compared in the series' zone.
   * @throws {InvalidRuleError} when there are none, or more than a series may have.
   */
  expand(localStart: string, timeZone: string): string[] {
    const last = Temporal.PlainDateTime.from(localStart).add({ years: MAX_YEARS });
    const readings: string[] = [];
    for (const occurrence of this.#occurrences(localStart, timeZone)) {
      if (readings.length === MAX_OCCURRENCES)
        throw new InvalidRuleError(`a series has at most ${MAX_OCCURRENCES} sessions`, 'RULE_TOO_LONG');
      if (Temporal.PlainDateTime.compare(occurrence, last) > 0)
        throw new InvalidRuleError(`a series lasts at most ${MAX_YEARS} years`, 'RULE_TOO_LONG');
      readings.push(occurrence.toString({ smallestUnit: 'second' }));
    }
    if (readings.length === 0) throw new InvalidRuleError('it names no day at all', 'RULE_EMPTY');
    return readings;
  }

  /** The same pattern for so many occurrences. */
  limitedTo(count: number): RecurrenceRule {
    const parts = new Map(this.#parts);
    parts.delete('UNTIL');
    return new RecurrenceRule(parts.set('COUNT', String(count)));
  }

  /** The pattern with its weekdays moved on: TU,TH and one day give WE,FR. */
  onLaterDays(days: number): RecurrenceRule {
    const byDay = this.#parts.get('BYDAY');
    if (!byDay) return this;
    const rotated = byDay.replace(
      /[A-Z]{2}/g,
      (day) => WEEKDAYS[(((WEEKDAYS.indexOf(day) + days) % 7) + 7) % 7]!,
    );
    return new RecurrenceRule(new Map(this.#parts).set('BYDAY', rotated));
  }

  /** Counted on a calendar without daylight saving, so that no reading is skipped or comes twice. */
  #occurrences(localStart: string, timeZone: string): Temporal.PlainDateTime[] {
    const parts = new Map(this.#parts);
    const until = parts.get('UNTIL');
    if (until) parts.set('UNTIL', untilOnTheWall(until, timeZone));
    const rule = new RRuleTemporal({
      rruleString: new RecurrenceRule(parts).toString(),
      dtstart: Temporal.PlainDateTime.from(localStart).toZonedDateTime('UTC') as never,
      maxIterations: 20_000,
    });
    try {
      return rule
        .all((_occurrence, index) => index <= MAX_OCCURRENCES)
        .map((occurrence) => Temporal.ZonedDateTime.from(occurrence.toString()).toPlainDateTime());
    } catch (error) {
      throw new InvalidRuleError(error instanceof Error ? error.message : 'it cannot be followed');
    }
  }
}

function checked(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const frequency = parts.get('FREQ');
  if (!frequency || !FREQUENCIES.includes(frequency))
    throw new InvalidRuleError(`"FREQ" has to be one of ${FREQUENCIES.join(', ')}`);
  if (parts.has('COUNT') && parts.has('UNTIL'))
    throw new InvalidRuleError('it ends by COUNT or by UNTIL, not by both');
  if (!parts.has('COUNT') && !parts.has('UNTIL'))
    throw new InvalidRuleError('a series has to end: add COUNT or UNTIL', 'RULE_UNLIMITED');
  if (/\d/.test(parts.get('BYDAY') ?? '') && !['MONTHLY', 'YEARLY'].includes(frequency))
    throw new InvalidRuleError('numbered weekdays belong into MONTHLY and YEARLY rules');
  if (parts.has('BYSETPOS') && !['BYDAY', 'BYMONTHDAY', 'BYMONTH'].some((name) => parts.has(name)))
    throw new InvalidRuleError('"BYSETPOS" chooses among days that another part names');
  if (Number(parts.get('COUNT') ?? 1) > MAX_OCCURRENCES)
    throw new InvalidRuleError(`a series has at most ${MAX_OCCURRENCES} sessions`, 'RULE_TOO_LONG');
  return parts;
}

/** A day lasts until its end; an instant is what the clocks of the zone show then. */
function untilOnTheWall(until: string, timeZone: string): string {
  const [, year, month, day, time = '235959'] = /^(\d{4})(\d\d)(\d\d)(?:T(\d{6})Z?)?$/.exec(until)!;
  const text = `${year}-${month}-${day}T${time.replace(/(\d\d)(\d\d)(\d\d)/, '$1:$2:$3')}`;
  if (Number.isNaN(Date.parse(`${text}Z`))) throw new InvalidRuleError('"UNTIL" is no time of the calendar');
  const local = until.endsWith('Z') ? localTimeOf(new Date(`${text}Z`), timeZone) : text;
  return `${local.replace(/[-:]/g, '')}Z`;
}
