import { z } from 'zod';

/** Thrown at start: names every environment variable that is missing or wrong, not just the first. */
export class InvalidEnvironment extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads the environment through a zod shape. Empty variables count as missing.
 * @throws {InvalidEnvironment} with one line for each bad variable.
 */
export function readEnv<S extends z.ZodObject>(shape: S, source: NodeJS.ProcessEnv): z.infer<S> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  throw new InvalidEnvironment(
    result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  );
}
