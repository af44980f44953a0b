import { z } from 'zod';

/** Variables that every process of ours understands. */
export const processEnvShape = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  /** Where clients reach the gateway; used in links that leave by mail or stand in answers. */
  PUBLIC_URL: z.url().default('http://localhost:4000'),
  /** Milliseconds that a mutation waits for the projections that it feeds. */
  SETTLE_MS: z.coerce.number().int().min(0).max(5000).default(500),
});

export type ProcessEnv = z.infer<typeof processEnvShape>;
