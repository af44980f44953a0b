import { commandConsumer, type Consumer } from '@training-center/shared/events/consumer';
import { SendMailToUser } from '../contract.js';
import type { MailService } from '../services/mail.service.js';

export function sendMailToUserConsumer(mails: MailService): Consumer {
  return commandConsumer(SendMailToUser, (tx, order) => mails.sendToUser(tx, order));
}
