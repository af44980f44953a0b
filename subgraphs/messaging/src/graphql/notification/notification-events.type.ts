import { DateTime } from '@training-center/shared/graphql/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { NotificationEvent } from './notification-event.type.js';
import { NotificationType } from './notification.type.js';

const UNREAD = 'How many notifications are unread after this event.';

@ObjectType({
  implements: NotificationEvent,
  description: 'There is a new notification: it is the first of the list.',
})
export class NotificationAdded extends NotificationEvent {
  @Field(() => NotificationType, { description: 'The notification, as it is by now.' })
  notification!: NotificationType;

  @Field(() => Int, { description: UNREAD })
  unreadNotificationCount!: number;
}

@ObjectType({
  implements: NotificationEvent,
  description:
    'A notification stands for more or fewer news than before; its place follows from `updatedAt`. With `withdrawnAt` it has left the list.',
})
export class NotificationUpdated extends NotificationEvent {
  @Field(() => NotificationType, { description: 'The notification, as it is by now.' })
  notification!: NotificationType;

  @Field(() => Int, { description: UNREAD })
  unreadNotificationCount!: number;
}

@ObjectType({
  implements: NotificationEvent,
  description: 'Notifications were read. What was read before keeps its `readAt`.',
})
export class NotificationsRead extends NotificationEvent {
  @Field(() => [ID], { nullable: true, description: 'Which; null when they are told by `before`.' })
  ids!: string[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'All that were unread and whose `updatedAt` is before this instant; null when they are told by `ids`.',
  })
  before!: Date | null;

  @Field(() => DateTime, { description: 'When they were read.' })
  readAt!: Date;

  @Field(() => Int, { description: UNREAD })
  unreadNotificationCount!: number;
}

/** Reached through the interface alone. */
export const notificationEventTypes = [NotificationAdded, NotificationUpdated, NotificationsRead];
