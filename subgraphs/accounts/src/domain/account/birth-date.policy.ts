import { InvalidInputError } from '@training-center/shared/errors/domain-error';

export const YOUNGEST = 13;
export const OLDEST = 120;

/** Full years from a birth date (1990-05-17) to a day in UTC; who was born on 29 February turns on 1 March otherwise. */
export function ageOn(birthDate: string, now: Date): number {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  const before = now.getUTCMonth() + 1 - month || now.getUTCDate() - day;
  return now.getUTCFullYear() - year - (before < 0 ? 1 : 0);
}

export function birthDateProblems(birthDate: string | null | undefined, now: Date): InvalidInputError[] {
  if (birthDate == null) return [];
  const age = ageOn(birthDate, now);
  if (age < 0 || age > OLDEST)
    return [problem('No living person was born on this day.', 'BIRTH_DATE_IMPOSSIBLE')];
  return age < YOUNGEST ? [problem(`You must be at least ${YOUNGEST} years old.`, 'TOO_YOUNG')] : [];
}

function problem(message: string, code: string): InvalidInputError {
  return new InvalidInputError(message, ['input', 'birthDate'], code);
}
