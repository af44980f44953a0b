import { defineEntity, p } from '@mikro-orm/core';

export const notificationEventTypes = ['ADDED', 'UPDATED', 'READ'] as const;

const NotificationEventSchema = defineEntity({
  name: 'NotificationEvent',
  properties: {
    userId: p.uuid().primary(),
    seq: p.integer().primary(),
    type: p.enum(notificationEventTypes),
    /** What was added or updated. */
    notificationId: p.uuid().strictNullable(),
    /** What was read: these, or everything unread that was last updated before an instant. */
    readIds: p.array().$type<string[]>().columnType('uuid[]').strictNullable(),
    readBefore: p.datetime(3).strictNullable(),
    /** After this event. */
    unreadCount: p.integer(),
    createdAt: p.datetime(3).index('notification_event_age_index'),
  },
});

/** A line in the log of an inbox; live streams are read from it. */
export class NotificationEvent extends NotificationEventSchema.class {}

NotificationEventSchema.setClass(NotificationEvent);
