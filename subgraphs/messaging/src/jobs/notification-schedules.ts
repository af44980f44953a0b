import type { Schedule } from '@training-center/shared/events/consumer';
import type { NotificationServices } from '../services/notification-services.js';
import { forgetNotifications } from './forget-notifications.job.js';

export function notificationSchedules({ mails }: NotificationServices): Schedule[] {
  return [
    // Mornings begin at every quarter of an hour somewhere.
    { name: 'messaging.mail-digests', cron: '*/5 * * * *', run: (tx) => mails.mailDueDigests(tx) },
    forgetNotifications,
  ];
}
