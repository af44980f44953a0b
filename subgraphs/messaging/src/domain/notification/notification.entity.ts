import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';

/** What a notification takes from its newest notice. */
interface Shown {
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
}

const NotificationSchema = defineEntity({
  name: 'Notification',
  properties: {
    ...identified,
    userId: p.uuid(),
    kind: p.string().length(50),
    /** Unread notices under the same key become one notification; null: it stands alone. */
    groupKey: p.text().strictNullable(),
    title: p.text(),
    body: p.text(),
    link: p.text().strictNullable(),
    courseId: p.uuid().strictNullable(),
    count: p.integer(),
    createdAt: p.datetime(3),
    /** When the newest of its notices came: the order of lists, and unique in an inbox. */
    updatedAt: p.datetime(3),
    readAt: p.datetime(3).strictNullable(),
    withdrawnAt: p.datetime(3).strictNullable(),
  },
  uniques: [{ name: 'notification_place_unique', properties: ['userId', 'updatedAt'] }],
  indexes: [
    {
      name: 'notification_open_group_unique',
      expression: (columns, table, name) =>
        `create unique index "${name}" on "${table.schema}"."${table.name}" (${columns.userId}, ${columns.groupKey}) where read_at is null and withdrawn_at is null`,
    },
    {
      name: 'notification_unread_index',
      properties: ['userId', 'updatedAt'],
      where: 'read_at is null and withdrawn_at is null',
    },
    {
      name: 'notification_settled_index',
      properties: ['updatedAt'],
      where: 'read_at is not null or withdrawn_at is not null',
    },
  ],
});

/** One or several notices as a person sees them in their inbox. */
export class Notification extends NotificationSchema.class {
  /** Takes one more notice in. `newest` is what it then shows: notices may arrive in any order. */
  include(newest: Shown, at: Date): void {
    this.count += 1;
    this.updatedAt = at;
    show(this, newest);
  }

  /** One of its notices is not true any more. `newest` is what remains, if anything does. */
  exclude(newest: Shown | null, at: Date): void {
    this.count -= 1;
    show(this, newest ?? { title: '', body: '', link: null });
    if (!newest) this.withdrawnAt = at;
  }
}

function show(notification: Notification, { title, body, link }: Shown): void {
  Object.assign(notification, { title, body, link });
}

NotificationSchema.setClass(Notification);
