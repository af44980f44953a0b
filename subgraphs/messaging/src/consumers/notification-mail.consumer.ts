import { commandConsumer, type Consumer } from '@training-center/shared/events/consumer';
import { MailDigest, MailNotice } from '../mail/notification-mail.commands.js';
import type { NotificationMailService } from '../services/notification-mail.service.js';

export function notificationMailConsumers(mails: NotificationMailService): Consumer[] {
  return [
    commandConsumer(MailNotice, (tx, { userId, noticeId }) => mails.mailNotice(tx, userId, noticeId)),
    commandConsumer(MailDigest, (tx, { userId }) => mails.mailDigest(tx, userId)),
  ];
}
