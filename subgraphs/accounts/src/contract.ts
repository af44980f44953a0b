import { defineEvent } from '@training-center/shared/events/message';
import { z } from 'zod';

/** The public face of an account, whenever it changes. */
export const UserChanged = defineEvent(
  'accounts.user-changed',
  z.object({
    userId: z.uuid(),
    version: z.int().positive(),
    username: z.string(),
    status: z.enum(['ACTIVE', 'SUSPENDED', 'DEACTIVATED', 'ERASED']),
  }),
);
