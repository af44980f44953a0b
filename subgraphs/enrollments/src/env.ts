import { z } from 'zod';

/** Variables of this subgraph alone. */
export const enrollmentsEnv = z.object({
  /** Who takes the money. `fake` takes none; in production it has to be named. */
  PAYMENT_PROVIDER: z.enum(['fake']).optional(),
  /** Signs what the payment provider tells us. */
  PAYMENT_WEBHOOK_SECRET: z.string().min(32).optional(),
  /** Minutes for which an unpaid enrolment keeps its seat. */
  SEAT_HOLD_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
});

export type EnrollmentsEnv = z.infer<typeof enrollmentsEnv>;
