import type { NotificationServices } from '../services/notification-services.js';
import { MarkNotificationsReadMutation } from './notification/mark-notifications-read.mutation.js';
import { NotificationResolver } from './notification/notification.resolver.js';
import { notificationEventsSubscription } from './notification/notification-events.subscription.js';
import { notificationEventTypes } from './notification/notification-events.type.js';
import { ViewerNotificationsResolver } from './notification/viewer-notifications.resolver.js';
import { UpdateNotificationPreferencesMutation } from './notification-preference/update-notification-preferences.mutation.js';
import { ViewerNotificationPreferencesResolver } from './notification-preference/viewer-notification-preferences.resolver.js';

/** Types of notifications that are reached only through an interface. */
export const notificationTypes = notificationEventTypes;

/** Everything of notifications in the schema. */
export function notificationResolvers({ inboxes, streams, preferences }: NotificationServices): object[] {
  return [
    new NotificationResolver(),
    new ViewerNotificationsResolver(inboxes),
    new ViewerNotificationPreferencesResolver(preferences),
    new MarkNotificationsReadMutation(inboxes),
    new UpdateNotificationPreferencesMutation(preferences),
    notificationEventsSubscription(streams),
  ];
}
