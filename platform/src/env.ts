import { admissionEnvShape } from '@training-center/gateway/admission/admission.env';
import { sightEnvShape, socketEnvShape } from '@training-center/gateway/env';
import { processEnvShape } from '@training-center/shared/env/process-env';
import { readEnv } from '@training-center/shared/env/read-env';
import { z } from 'zod';

const shape = processEnvShape.extend({
  ...socketEnvShape.shape,
  ...sightEnvShape.shape,
  ...admissionEnvShape.shape,
  /** Left out: an embedded PostgreSQL below `DATA_DIR`. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address')
    .optional(),
  /** Shared by the gateway and the subgraphs; generated in development. */
  ENVELOPE_SECRET: z.string().min(32).optional(),
  /** `start:distributed`: how many processes each subgraph has. */
  PROCESSES_PER_SUBGRAPH: z.coerce.number().int().min(1).max(16).default(1),
  /** `start:distributed`: ports, separated by commas, each of which gets a gateway of its own beside that at `PORT`. */
  MORE_GATEWAY_PORTS: z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? [] : text.split(',').map(Number)))
    .pipe(z.array(z.int('must be ports separated by commas').min(1).max(65_535))),
  /** Whether an empty database gets the demo catalogue and people. Never in production unless asked for. */
  SEED: z.enum(['yes', 'no']).optional(),
});

export type PlatformEnv = z.infer<typeof shape> & { readonly SEED: 'yes' | 'no' };

/** @throws {InvalidEnvironment} naming every bad variable. */
export function platformEnv(source: NodeJS.ProcessEnv): PlatformEnv {
  const env = readEnv(shape, source);
  return {
    ...env,
    PUBLIC_URL: source['PUBLIC_URL'] ?? `http://localhost:${env.PORT}`,
    SEED: env.SEED ?? (env.NODE_ENV === 'development' ? 'yes' : 'no'),
  };
}
