import { z } from 'zod';

/** Variables of this subgraph alone. */
export const messagingEnv = z.object({
  /** Minutes for which a message can be edited after it was sent. */
  MESSAGE_EDIT_MINUTES: z.coerce.number().int().min(0).max(525_600).default(15),
  /** How many events of a chat are told again to who comes back; who was away for longer fetches it anew. */
  CHAT_REPLAY_LIMIT: z.coerce.number().int().min(1).max(1_000_000).default(10_000),
  /** Signs the links by which people end mails. Generated in development. */
  UNSUBSCRIBE_SECRET: z.string().min(32).optional(),
});

export type MessagingEnv = z.infer<typeof messagingEnv>;
