import { randomBytes } from 'node:crypto';
import { secret } from '@training-center/shared/env/secret';
import type { SubgraphRuntime } from '@training-center/shared/subgraph/define-subgraph';
import type { MessagingEnv } from '../env.js';
import { UnsubscribeLinks } from '../mail/unsubscribe-links.js';
import { CourseNewsService } from './course-news.service.js';
import { InboxService } from './inbox.service.js';
import { NoticeService } from './notice.service.js';
import { NotificationMailService } from './notification-mail.service.js';
import { NotificationPreferenceService } from './notification-preference.service.js';
import { NotificationStreamService } from './notification-stream.service.js';

export type NotificationServices = ReturnType<typeof notificationServices>;

/** What tells people what happened: inboxes, their streams, preferences and mails. */
export function notificationServices(runtime: SubgraphRuntime<MessagingEnv>) {
  const { env } = runtime;
  const key = secret(env, 'UNSUBSCRIBE_SECRET', env.UNSUBSCRIBE_SECRET, () =>
    randomBytes(32).toString('hex'),
  );
  const links = new UnsubscribeLinks(key, env.PUBLIC_URL);
  const notices = new NoticeService();
  return {
    notices,
    links,
    news: new CourseNewsService(notices),
    inboxes: new InboxService(),
    streams: new NotificationStreamService(runtime),
    preferences: new NotificationPreferenceService(),
    mails: new NotificationMailService(links),
  };
}
