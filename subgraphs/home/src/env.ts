import { z } from 'zod';

/** Variables of this subgraph alone. */
export const homeEnv = z.object({});
