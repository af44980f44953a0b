import { commandConsumer, type Consumer } from '@training-center/shared/events/consumer';
import { PreparePasswordReset } from '../mail/mail.commands.js';
import type { MailService } from '../services/mail.service.js';

export function preparePasswordResetConsumer(mails: MailService): Consumer {
  return commandConsumer(PreparePasswordReset, (tx, { email }, message) =>
    mails.preparePasswordReset(tx, email, message.id),
  );
}
