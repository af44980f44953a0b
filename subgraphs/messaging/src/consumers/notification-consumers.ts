import type { Consumer } from '@training-center/shared/events/consumer';
import type { NotificationServices } from '../services/notification-services.js';
import { courseNewsConsumers } from './course-news.consumer.js';
import { noticeConsumers } from './notices.consumer.js';
import { notificationMailConsumers } from './notification-mail.consumer.js';

/** All that notifications are made and mailed by. */
export function notificationConsumers({ notices, news, mails }: NotificationServices): Consumer[] {
  return [...noticeConsumers(notices), ...courseNewsConsumers(news), ...notificationMailConsumers(mails)];
}
