import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { InvalidRuleError } from './recurrence.errors.js';
import { localTimeOf, readLocalTime } from './wall-clock.js';

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
    const until = this.#untilOnTheWall(timeZone);
    if (until && Temporal.PlainDateTime.compare(until, last.add({ days: 1 })) > 0) throw tooLong();
    const count = Number(this.#parts.get('COUNT') ?? MAX_OCCURRENCES + 1);
    const occurrences = this.#occurrences(localStart, until ?? last, count);
    if (occurrences.length === 0) throw new InvalidRuleError('it names no day at all', 'RULE_EMPTY');
    const isShort = this.#parts.has('COUNT') && occurrences.length < count;
    if (occurrences.length > MAX_OCCURRENCES || isShort) throw tooLong();
    return occurrences.map((occurrence) => occurrence.toString({ smallestUnit: 'second' }));
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

  /** A day lasts until its end; an instant is what the clocks of the zone show then. */
  #untilOnTheWall(timeZone: string): Temporal.PlainDateTime | null {
    const text = this.#parts.get('UNTIL');
    if (!text) return null;
    const local = readLocalTime(text.length === 8 ? `${text}T235959` : text.replace('Z', ''));
    if (local === null) throw new InvalidRuleError('"UNTIL" is no time of the calendar');
    const onTheWall = text.endsWith('Z') ? localTimeOf(new Date(`${local}Z`), timeZone) : local;
    return Temporal.PlainDateTime.from(onTheWall);
  }

  /** Counted on a calendar without daylight saving, so that no reading is skipped or comes twice. */
  #occurrences(localStart: string, until: Temporal.PlainDateTime, count: number): Temporal.PlainDateTime[] {
    const parts = new Map(this.#parts);
    parts.delete('COUNT');
    parts.set('UNTIL', `${until.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}Z`);
    try {
      const rule = new RRuleTemporal({
        rruleString: new RecurrenceRule(parts).toString(),
        dtstart: Temporal.PlainDateTime.from(localStart).toZonedDateTime('UTC') as never,
      });
      return rule
        .all((_occurrence, index) => index < count)
        .map((occurrence) => Temporal.ZonedDateTime.from(occurrence.toString()).toPlainDateTime());
    } catch (error) {
      throw new InvalidRuleError(error instanceof Error ? error.message : 'it cannot be followed');
    }
  }
}

function tooLong(): InvalidRuleError {
  return new InvalidRuleError(
    `a series has at most ${MAX_OCCURRENCES} sessions, within ${MAX_YEARS} years`,
    'RULE_TOO_LONG',
  );
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
