import { defineCommand } from '@training-center/shared/events/message';
import { z } from 'zod';

/** To mail one notice at once, unless it was read or withdrawn meanwhile. */
export const MailNotice = defineCommand(
  'messaging.mail-notice',
  z.object({ userId: z.uuid(), noticeId: z.uuid() }),
);

/** To mail a person's digest if it is due. */
export const MailDigest = defineCommand('messaging.mail-digest', z.object({ userId: z.uuid() }));
