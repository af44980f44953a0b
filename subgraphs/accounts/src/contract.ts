import { defineCommand, defineEvent } from '@training-center/shared/events/message';
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

/**
 * A mail in plain text to a person, from whoever knows them by id alone: only accounts knows addresses. Asking again under
 * the same effect key sends nothing more; a person who cannot sign in is not written to.
 */
export const SendMailToUser = defineCommand(
  'accounts.send-mail-to-user',
  z.object({
    userId: z.uuid(),
    /** Unique for one mail to one person. */
    effectKey: z.string().min(1).max(300),
    subject: z
      .string()
      .max(250)
      .regex(/^\P{Cc}+$/u, 'must be one line'),
    text: z.string().min(1).max(200_000),
    /** Where one request stops mails of this kind (RFC 8058). */
    unsubscribeUrl: z.url().optional(),
  }),
);
