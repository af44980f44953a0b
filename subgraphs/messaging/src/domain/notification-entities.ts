import { Digest } from './digest/digest.entity.js';
import { Notification } from './notification/notification.entity.js';
import { NotificationEvent } from './notification/notification-event.entity.js';
import { NotificationInbox } from './notification/notification-inbox.entity.js';
import { ToldNotice } from './notification/told-notice.entity.js';
import { NotificationPreference } from './notification-preference/notification-preference.entity.js';
import { NotificationSetting } from './notification-preference/notification-setting.entity.js';

/** The tables of notifications. */
export const notificationEntities = [
  NotificationInbox,
  Notification,
  NotificationEvent,
  ToldNotice,
  NotificationPreference,
  NotificationSetting,
  Digest,
];
