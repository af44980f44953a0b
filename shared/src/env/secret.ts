import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessEnv } from './process-env.js';
import { InvalidEnvironment } from './read-env.js';

/**
 * A secret from the environment; in development one that is generated into `DATA_DIR/secrets` (mode 0600) on first use.
 * @throws {InvalidEnvironment} when it is missing in production.
 */
export function secret(
  env: ProcessEnv,
  name: string,
  given: string | undefined,
  generate: () => string,
): string {
  if (given) return given;
  if (env.NODE_ENV === 'production') throw new InvalidEnvironment([`${name}: is required in production`]);
  const folder = join(env.DATA_DIR, 'secrets');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  try {
    writeFileSync(file, generate(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
