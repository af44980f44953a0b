import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { processEnvShape } from '../../src/env/process-env.js';
import { InvalidEnvironment } from '../../src/env/read-env.js';
import { secret } from '../../src/env/secret.js';

describe('secret', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secret-spec-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const env = (NODE_ENV: string) => processEnvShape.parse({ NODE_ENV, DATA_DIR: join(folder, 'data') });
  const mode = (...path: string[]) => statSync(join(folder, 'data', 'secrets', ...path)).mode & 0o777;

  it('is the given one', () => {
    expect(secret(env('production'), 'KEY', 'given', () => 'generated')).toBe('given');
  });

  it('is generated once in development, for nobody else to read', () => {
    const generated = secret(env('development'), 'KEY', undefined, () => 'first');

    expect(generated).toBe('first');
    expect(secret(env('development'), 'KEY', undefined, () => 'second')).toBe('first');
    expect(mode('KEY')).toBe(0o600);
    expect(mode()).toBe(0o700);
  });

  it('is required in production', () => {
    expect(() => secret(env('production'), 'KEY', undefined, () => 'generated')).toThrow(InvalidEnvironment);
    expect(() => mode('KEY')).toThrow('ENOENT');
  });
});
