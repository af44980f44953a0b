import { z } from 'zod';

/** Variables of this subgraph alone. */
export const schedulingEnv = z.object({});
