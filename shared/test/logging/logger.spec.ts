import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../src/logging/logger.js';

const CANARY = 'hunter2';

function linesOf(work: (log: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  work(createLogger('courses', 'info', { write: (line: string) => void lines.push(line) }));
  return lines;
}

describe('the logger', () => {
  it('writes JSON lines with the name of the part', () => {
    const [line] = linesOf((log) => log.info({ requestId: 'r-1' }, 'hello'));

    expect(JSON.parse(line!)).toMatchObject({ name: 'courses', requestId: 'r-1', msg: 'hello' });
  });

  it('leaves out what is below its level', () => {
    expect(linesOf((log) => log.debug('hello'))).toEqual([]);
  });

  it.each([
    'password',
    'newPassword',
    'currentPassword',
    'accessToken',
    'refreshToken',
    'token',
    'authorization',
    'cookie',
    'secret',
    'passwordHash',
  ])('hides %s, also inside of objects', (key) => {
    const [line] = linesOf((log) =>
      log.info({
        [key]: CANARY,
        a: { [key]: CANARY, b: { [key]: CANARY, c: { [key]: CANARY } } },
        err: Object.assign(new Error('no'), { [key]: CANARY }),
      }),
    );

    expect(line).not.toContain(CANARY);
    expect(line).toContain('[redacted]');
  });
});
