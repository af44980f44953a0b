import { z } from 'zod';

/** Variables of this subgraph alone. */
export const messagingEnv = z.object({
  /** Signs the links by which people end mails. Generated in development. */
  UNSUBSCRIBE_SECRET: z.string().min(32).optional(),
});

export type MessagingEnv = z.infer<typeof messagingEnv>;
