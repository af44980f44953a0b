import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { Notification } from '../domain/notification/notification.entity.js';
import { findByIds } from '../domain/notification/notification.repository.js';

export const notificationsById = oneByKey<string, Notification>(
  'NotificationsById',
  (ids, scope) => findByIds(scope.read, ids),
  (notification) => notification.id,
);
