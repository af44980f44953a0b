import { defineCommand } from '@training-center/shared/events/message';
import { z } from 'zod';

/** Somebody asked for a new password for this address. Carries no secret: jobs lie in the database. */
export const PreparePasswordReset = defineCommand(
  'accounts.prepare-password-reset',
  z.object({ email: z.string() }),
);

/** A mail to a person whom we know; its text, and any token in it, come into being when it is sent. */
export const SendMail = defineCommand(
  'accounts.send-mail',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('PASSWORD_RESET'), resetId: z.uuid() }),
    z.object({ kind: z.literal('PASSWORD_CHANGED'), accountId: z.uuid() }),
  ]),
);
