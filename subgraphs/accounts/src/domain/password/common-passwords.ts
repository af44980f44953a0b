import { readFileSync } from 'node:fs';

let passwords: ReadonlySet<string> | undefined;

/** Whether a password is among the 10,000 that people choose most often, in whatever case. */
export function isCommonPassword(password: string): boolean {
  passwords ??= new Set(
    readFileSync(new URL('../../../data/common-passwords.txt', import.meta.url), 'utf8').split('\n'),
  );
  return passwords.has(password.toLowerCase());
}
