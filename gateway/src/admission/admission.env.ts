import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { AdmissionOptions } from './admission.js';
import { LIMIT_DEFAULTS, type OperationLimits } from './limits.js';
import type { LoadLimits } from './load-gate.js';
import type { PersistedOperationsOptions } from './persisted-operations.js';
import type { RateLimits } from './rate-limits.js';

const count = z.coerce.number().int().min(1).optional();
const countOrOff = z.union([z.literal('off'), z.coerce.number().int().min(1)]).optional();

/** Points of cost in a minute, in production: some hundred pages of a course for a person, thousands for a school. */
const PRODUCTION_RATES = { perViewer: 300_000, perAddress: 3_000_000 };

export const admissionEnvShape = z.object({
  /** `none`: one operation may be whatever it is. */
  OPERATION_LIMITS: z.enum(['on', 'none']).default('on'),
  LIMIT_BYTES: count,
  LIMIT_TOKENS: count,
  LIMIT_DEPTH: count,
  LIMIT_ALIASES: count,
  LIMIT_ROOT_FIELDS: count,
  LIMIT_REPEATED_FIELDS: count,
  LIMIT_DIRECTIVES: count,
  LIMIT_COST: count,
  /** Points of cost of one person, and of one address. */
  RATE_LIMIT_PER_MINUTE: countOrOff,
  RATE_LIMIT_PER_ADDRESS_PER_MINUTE: countOrOff,
  /** Operations at the same time, and how late the event loop may be, before more are refused. */
  MAX_OPERATIONS_IN_FLIGHT: countOrOff,
  MAX_OPERATIONS_WAITING: count,
  MAX_EVENT_LOOP_DELAY_MS: countOrOff,
  PERSISTED_OPERATIONS: z.enum(['off', 'prefer', 'required']).default('off'),
  /** Texts of operations by id, as JSON. */
  PERSISTED_OPERATIONS_FILE: z.string().default('e2e/generated/persisted-documents.json'),
});

type AdmissionEnv = z.infer<typeof admissionEnvShape> & { readonly NODE_ENV: string };

/** @throws when the file of operations cannot be read. */
export async function admissionOf(
  env: AdmissionEnv,
): Promise<AdmissionOptions & { readonly load: LoadLimits | 'none' }> {
  const persistedOperations = await persistedOf(env);
  return {
    limits: env.OPERATION_LIMITS === 'none' ? 'none' : operationLimitsOf(env),
    rateLimits: rateLimitsOf(env),
    load: loadOf(env),
    ...(persistedOperations ? { persistedOperations } : {}),
  };
}

function operationLimitsOf(env: AdmissionEnv): OperationLimits {
  const names = Object.keys(LIMIT_DEFAULTS) as (keyof OperationLimits)[];
  const given = names.map((name) => [name, env[`LIMIT_${upperCase(name)}` as keyof AdmissionEnv]]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function upperCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function rateLimitsOf(env: AdmissionEnv): RateLimits {
  const usual: RateLimits = env.NODE_ENV === 'production' ? PRODUCTION_RATES : {};
  const perViewer = env.RATE_LIMIT_PER_MINUTE ?? usual.perViewer;
  const perAddress = env.RATE_LIMIT_PER_ADDRESS_PER_MINUTE ?? usual.perAddress;
  return {
    ...(typeof perViewer === 'number' ? { perViewer } : {}),
    ...(typeof perAddress === 'number' ? { perAddress } : {}),
  };
}

function loadOf(env: AdmissionEnv): LoadLimits {
  const { MAX_OPERATIONS_IN_FLIGHT, MAX_OPERATIONS_WAITING, MAX_EVENT_LOOP_DELAY_MS } = env;
  const numberOf = (value: 'off' | number) => (value === 'off' ? Infinity : value);
  return {
    ...(MAX_OPERATIONS_IN_FLIGHT === undefined ? {} : { inFlight: numberOf(MAX_OPERATIONS_IN_FLIGHT) }),
    ...(MAX_OPERATIONS_WAITING === undefined ? {} : { waiting: MAX_OPERATIONS_WAITING }),
    ...(MAX_EVENT_LOOP_DELAY_MS === undefined ? {} : { loopDelayMs: numberOf(MAX_EVENT_LOOP_DELAY_MS) }),
  };
}

const manifest = z.record(z.string(), z.string());

async function persistedOf(env: AdmissionEnv): Promise<PersistedOperationsOptions | null> {
  const { PERSISTED_OPERATIONS: mode, PERSISTED_OPERATIONS_FILE: file } = env;
  if (mode === 'off') return null;
  const documents = manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  return { mode, documents: new Map(Object.entries(documents)) };
}
