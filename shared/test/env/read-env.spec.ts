import { describe, expect, it } from '@jest/globals';
import { processEnvShape } from '../../src/env/process-env.js';
import { InvalidEnvironment, readEnv } from '../../src/env/read-env.js';

describe('readEnv', () => {
  it('has a default for everything', () => {
    expect(readEnv(processEnvShape, {})).toEqual({
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: 4000,
      DATA_DIR: '.data',
      LOG_LEVEL: 'warn',
      PUBLIC_URL: 'http://localhost:4000',
      SETTLE_MS: 500,
    });
  });

  it('takes an empty variable for a missing one', () => {
    expect(readEnv(processEnvShape, { PORT: '' }).PORT).toBe(4000);
  });

  it('leaves variables out that it does not know', () => {
    expect(readEnv(processEnvShape, { HOME: '/home/ada' })).not.toHaveProperty('HOME');
  });

  it('names every bad variable at once', () => {
    const read = () => readEnv(processEnvShape, { PORT: '70000', LOG_LEVEL: 'loud', PUBLIC_URL: 'nowhere' });

    expect(read).toThrow(InvalidEnvironment);
    expect(read).toThrow(/PORT: .*\n.*LOG_LEVEL: .*\n.*PUBLIC_URL: /);
  });

  it('does not repeat values, which may be secrets', () => {
    const read = () => readEnv(processEnvShape, { PUBLIC_URL: 'hunter2', NODE_ENV: 'hunter2' });

    expect(read).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter2') }));
  });
});
