import { z } from 'zod';
import { processEnvShape } from './process-env.js';

/** What a subgraph in a process of its own needs besides. */
export const subgraphProcessEnvShape = processEnvShape.extend({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
  /** Shared with the gateway alone. */
  ENVELOPE_SECRET: z.string().min(32),
});
