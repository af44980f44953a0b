import { randomBytes } from 'node:crypto';
import { secret } from '@training-center/shared/env/secret';
import type { SubgraphParts, SubgraphRuntime } from '@training-center/shared/subgraph/define-subgraph';
import { courseNewsConsumers } from './consumers/course-news.consumer.js';
import { noticeConsumers } from './consumers/notices.consumer.js';
import { notificationMailConsumers } from './consumers/notification-mail.consumer.js';
import type { MessagingEnv } from './env.js';
import { MarkNotificationsReadMutation } from './graphql/notification/mark-notifications-read.mutation.js';
import { NotificationResolver } from './graphql/notification/notification.resolver.js';
import { notificationEventTypes } from './graphql/notification/notification-events.type.js';
import { notificationEventsSubscription } from './graphql/notification/notification-events.subscription.js';
import { ViewerNotificationsResolver } from './graphql/notification/viewer-notifications.resolver.js';
import { UpdateNotificationPreferencesMutation } from './graphql/notification-preference/update-notification-preferences.mutation.js';
import { ViewerNotificationPreferencesResolver } from './graphql/notification-preference/viewer-notification-preferences.resolver.js';
import { addUnsubscribeRoutes } from './http/unsubscribe.routes.js';
import { forgetNotifications } from './jobs/forget-notifications.job.js';
import { UnsubscribeLinks } from './mail/unsubscribe-links.js';
import { CourseNewsService } from './services/course-news.service.js';
import { InboxService } from './services/inbox.service.js';
import { NoticeService } from './services/notice.service.js';
import { NotificationMailService } from './services/notification-mail.service.js';
import { NotificationPreferenceService } from './services/notification-preference.service.js';
import { NotificationStreamService } from './services/notification-stream.service.js';

/** The half of messaging that tells people what happened: inboxes, their streams, preferences and mails. */
export function composeNotifications(runtime: SubgraphRuntime<MessagingEnv>) {
  const { env, scope } = runtime;
  const key = secret(env, 'UNSUBSCRIBE_SECRET', env.UNSUBSCRIBE_SECRET, () =>
    randomBytes(32).toString('hex'),
  );
  const links = new UnsubscribeLinks(key, env.PUBLIC_URL);
  const inboxes = new InboxService();
  const notices = new NoticeService();
  const preferences = new NotificationPreferenceService();
  const mails = new NotificationMailService(links);
  return {
    resolvers: [
      new NotificationResolver(),
      new ViewerNotificationsResolver(inboxes),
      new ViewerNotificationPreferencesResolver(preferences),
      new MarkNotificationsReadMutation(inboxes),
      new UpdateNotificationPreferencesMutation(preferences),
      notificationEventsSubscription(new NotificationStreamService(runtime)),
    ],
    types: notificationEventTypes,
    references: { Notification: ({ id }, request) => inboxes.visibleById(request, id) },
    consumers: [
      ...noticeConsumers(notices),
      ...courseNewsConsumers(new CourseNewsService(notices)),
      ...notificationMailConsumers(mails),
    ],
    schedules: [
      { name: 'messaging.mail-digests', cron: '*/5 * * * *', run: (tx) => mails.mailDueDigests(tx) },
      forgetNotifications,
    ],
    routes: (server) => addUnsubscribeRoutes(server, { links, preferences, scope }),
  } satisfies SubgraphParts;
}
