import { InvalidInputError } from '@training-center/shared/errors/domain-error';
import { normalizeEmail } from '../account/email.js';
import { isCommonPassword } from './common-passwords.js';

type Problem = readonly [code: string, message: string];

const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 256;
const SHORTEST_NAME_THAT_COUNTS = 3;
const TOO_LONG: Problem = ['INVALID_INPUT', `A password has at most ${LONGEST_PASSWORD} characters.`];

export interface PasswordOwner {
  readonly username: string;
  readonly email: string;
}

/** What is wrong with a new password. It is taken as it is: nothing is trimmed, normalised or cut. */
export function passwordProblems(password: string, owner: PasswordOwner, field: string): InvalidInputError[] {
  const problem = problemOf(password, owner);
  return problem ? [new InvalidInputError(problem[1], ['input', field], problem[0])] : [];
}

/** @throws {InvalidInputError} for what is longer than any password can be, before anything is computed from it. */
export function assertNotOverlong(password: string, field: string): void {
  if (isOverlong(password)) throw new InvalidInputError(TOO_LONG[1], ['input', field], TOO_LONG[0]);
}

function isOverlong(password: string): boolean {
  return password.length > LONGEST_PASSWORD * 2 || [...password].length > LONGEST_PASSWORD;
}

function problemOf(password: string, owner: PasswordOwner): Problem | null {
  if (isOverlong(password)) return TOO_LONG;
  if ([...password].length < SHORTEST_PASSWORD) {
    return ['INVALID_INPUT', `A password has at least ${SHORTEST_PASSWORD} characters.`];
  }
  if (!password.isWellFormed()) return ['INVALID_INPUT', 'The password is not valid Unicode text.'];
  if (isCommonPassword(password)) return ['PASSWORD_TOO_COMMON', 'This password is used by many people.'];
  if (namesOwner(password, owner)) {
    return ['PASSWORD_NAMES_OWNER', 'A password must not contain your username or e-mail address.'];
  }
  return null;
}

function namesOwner(password: string, { username, email }: PasswordOwner): boolean {
  const text = password.toLowerCase();
  const address = normalizeEmail(email);
  const names = [username.toLowerCase(), address, address.split('@')[0]!];
  return names.some((name) => name.length >= SHORTEST_NAME_THAT_COUNTS && text.includes(name));
}
