import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { rates } from '../notification-preference/notification-kinds.js';
import { Notification } from './notification.entity.js';

const ToldNoticeSchema = defineEntity({
  name: 'ToldNotice',
  properties: {
    ...identified,
    userId: p.uuid(),
    effectKey: p.string().length(300),
    kind: p.string().length(50),
    title: p.text(),
    body: p.text(),
    link: p.text().strictNullable(),
    occurredAt: p.datetime(3),
    createdAt: p.datetime(3),
    /** Where it is listed; null when the person does not want its kind listed, or it was forgotten. */
    notificationId: () =>
      p
        .manyToOne(Notification)
        .mapToPk()
        .fieldName('notification_id')
        .deleteRule('set null')
        .strictNullable()
        .index('told_notice_notification_index'),
    mailRate: p.enum(rates),
    /** Whether a mail may still leave: not any more once it left, or the notice was read or withdrawn. */
    isMailPending: p.boolean(),
    withdrawnAt: p.datetime(3).strictNullable(),
  },
  uniques: [{ name: 'told_notice_effect_unique', properties: ['userId', 'effectKey'] }],
  indexes: [
    {
      name: 'told_notice_pending_index',
      properties: ['userId', 'createdAt'],
      where: 'is_mail_pending',
    },
    { name: 'told_notice_age_index', properties: ['createdAt'] },
  ],
});

/** A notice that has reached messaging: its effect key is used up. */
export class ToldNotice extends ToldNoticeSchema.class {
  /** Its text goes, too: it may be that of a message which somebody deleted. */
  withdraw(now: Date): void {
    Object.assign(this, { title: '', body: '', link: null });
    this.withdrawnAt = now;
    this.isMailPending = false;
  }
}

ToldNoticeSchema.setClass(ToldNotice);
