import {
  type DomainError,
  DomainErrors,
  InvalidInputError,
} from '@training-center/shared/errors/domain-error';
import type { SessionTime } from '../domain/live-session/live-session.entity.js';
import { readLocalTime, readTimeZone } from '../domain/recurrence/wall-clock.js';

/** A time as a client says it. */
export interface TimeInput {
  readonly startsAt: string;
  readonly timeZone: string;
  readonly durationMinutes: number;
}

/** @throws {DomainErrors} for a day that no calendar has, and for what is no zone of the tz database. */
export function readTime({ startsAt, timeZone, durationMinutes }: TimeInput): SessionTime {
  const errors: DomainError[] = [];
  const localStart = readLocalTime(startsAt);
  if (localStart === null)
    errors.push(new InvalidInputError('There is no such day or hour.', ['input', 'startsAt']));
  const zone = readTimeZone(timeZone);
  if (zone === null)
    errors.push(
      new InvalidInputError('Name a zone of the tz database: Europe/Berlin, for example.', [
        'input',
        'timeZone',
      ]),
    );
  DomainErrors.throwAny(errors);
  return { localStart: localStart!, timeZone: zone!, durationMinutes };
}
