import { oneByKey } from '@training-center/shared/scope/define-loader';
import { findInboxes } from '../domain/notification/inbox.repository.js';
import type { NotificationInbox } from '../domain/notification/notification-inbox.entity.js';

export const inboxesByUserId = oneByKey<string, NotificationInbox>(
  'InboxesByUserId',
  (userIds, scope) => findInboxes(scope.read, userIds),
  (inbox) => inbox.userId,
);
