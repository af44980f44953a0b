import { commandConsumer, type Consumer } from '@training-center/shared/events/consumer';
import { SendMail } from '../mail/mail.commands.js';
import type { MailService } from '../services/mail.service.js';

export function sendMailConsumer(mails: MailService): Consumer {
  return commandConsumer(SendMail, (tx, order, message) => mails.send(tx, order, message.id));
}
