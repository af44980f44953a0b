import { describe, expect, it } from '@jest/globals';
import { readEnv } from '@training-center/shared/env/read-env';
import { admissionEnvShape, admissionOf } from '../../src/admission/admission.env.js';

const optionsOf = (source: Record<string, string>, NODE_ENV = 'development') =>
  admissionOf({ ...readEnv(admissionEnvShape, source), NODE_ENV });

describe('the environment of admission', () => {
  it('has defaults: limits always, rates in production, no persisted operations', async () => {
    expect(await optionsOf({})).toEqual({ limits: {}, rateLimits: {}, load: {} });
    expect(await optionsOf({}, 'production')).toMatchObject({
      rateLimits: { perViewer: 300_000, perAddress: 3_000_000 },
    });
  });

  it('sets every limit', async () => {
    const options = await optionsOf({
      LIMIT_BYTES: '1',
      LIMIT_TOKENS: '2',
      LIMIT_DEPTH: '3',
      LIMIT_ALIASES: '4',
      LIMIT_ROOT_FIELDS: '5',
      LIMIT_REPEATED_FIELDS: '6',
      LIMIT_DIRECTIVES: '7',
      LIMIT_COST: '8',
      RATE_LIMIT_PER_MINUTE: '9',
      RATE_LIMIT_PER_ADDRESS_PER_MINUTE: '10',
      MAX_OPERATIONS_IN_FLIGHT: '11',
      MAX_OPERATIONS_WAITING: '12',
      MAX_EVENT_LOOP_DELAY_MS: '13',
    });
    expect(options).toEqual({
      limits: {
        bytes: 1,
        tokens: 2,
        depth: 3,
        aliases: 4,
        rootFields: 5,
        repeatedFields: 6,
        directives: 7,
        cost: 8,
      },
      rateLimits: { perViewer: 9, perAddress: 10 },
      load: { inFlight: 11, waiting: 12, loopDelayMs: 13 },
    });
  });

  it('switches them off', async () => {
    const off = {
      OPERATION_LIMITS: 'none',
      RATE_LIMIT_PER_MINUTE: 'off',
      RATE_LIMIT_PER_ADDRESS_PER_MINUTE: 'off',
      MAX_OPERATIONS_IN_FLIGHT: 'off',
      MAX_EVENT_LOOP_DELAY_MS: 'off',
    };
    expect(await optionsOf(off, 'production')).toEqual({
      limits: 'none',
      rateLimits: {},
      load: { inFlight: Infinity, loopDelayMs: Infinity },
    });
  });

  it('finds the operations that codegen has written, or others', async () => {
    const { persistedOperations } = await optionsOf({ PERSISTED_OPERATIONS: 'required' });
    expect(persistedOperations!.mode).toBe('required');
    expect(persistedOperations!.documents.size).toBeGreaterThan(60);
    const missing = { PERSISTED_OPERATIONS: 'prefer', PERSISTED_OPERATIONS_FILE: 'nowhere.json' };
    await expect(optionsOf(missing)).rejects.toThrow('nowhere.json');
    const noManifest = { PERSISTED_OPERATIONS: 'prefer', PERSISTED_OPERATIONS_FILE: 'tsconfig.json' };
    await expect(optionsOf(noManifest)).rejects.toThrow(/expected|JSON/);
  });

  it('is refused with everything that is wrong with it', () => {
    const bad = { LIMIT_DEPTH: '0', RATE_LIMIT_PER_MINUTE: 'many', PERSISTED_OPERATIONS: 'on' };
    expect(() => readEnv(admissionEnvShape, bad)).toThrow(
      /LIMIT_DEPTH[^]*RATE_LIMIT_PER_MINUTE[^]*PERSISTED_OPERATIONS/,
    );
  });
});
