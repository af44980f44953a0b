import type { Notice, WithdrawNotice } from '@training-center/shared/events/notice';
import type { PayloadOf } from '@training-center/shared/events/message';
import { newId } from '@training-center/shared/ids/new-id';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { lockInbox } from '../domain/notification/inbox.repository.js';
import { Notification } from '../domain/notification/notification.entity.js';
import { findOpenGroup } from '../domain/notification/notification.repository.js';
import type { NotificationInbox } from '../domain/notification/notification-inbox.entity.js';
import { ToldNotice } from '../domain/notification/told-notice.entity.js';
import { findByEffect, newestOf } from '../domain/notification/told-notice.repository.js';
import { ratesOf } from '../domain/notification-preference/preference.repository.js';
import { MailNotice } from '../mail/notification-mail.commands.js';
import { placeEvent } from './place-event.js';
import { groupKeyOf, hasRead } from './read-notifications.js';

const NOT_TOLD = { IN_APP: 'NEVER', EMAIL: 'NEVER' } as const;

type NoticeData = PayloadOf<typeof Notice>;

/** Takes notices in: each effect once, under the lock of the person's inbox. */
export class NoticeService {
  /** Answers whether it was news. */
  async tell(tx: Transaction, notice: NoticeData): Promise<boolean> {
    const { userId, effectKey, kind } = notice;
    const inbox = await lockInbox(tx.em, userId);
    if (await findByEffect(tx.em, userId, effectKey)) return false;
    const rates = (await hasRead(tx.em, notice)) ? NOT_TOLD : await ratesOf(tx.em, userId, kind);
    const told = tx.em.create(ToldNotice, {
      id: newId(),
      userId,
      effectKey,
      kind,
      title: notice.title,
      body: notice.body,
      link: notice.link,
      occurredAt: new Date(notice.occurredAt),
      createdAt: tx.now,
      notificationId: null,
      mailRate: rates.EMAIL,
      isMailPending: rates.EMAIL !== 'NEVER',
      withdrawnAt: null,
    });
    if (rates.IN_APP !== 'NEVER') await this.#list(tx, inbox, told, notice);
    if (rates.EMAIL === 'IMMEDIATE') await tx.publish(MailNotice, { userId, noticeId: told.id });
    return true;
  }

  /** What is not true any more leaves the inbox, read or not, and is not mailed. */
  async withdraw(tx: Transaction, { userId, effectKey }: PayloadOf<typeof WithdrawNotice>): Promise<boolean> {
    const inbox = await lockInbox(tx.em, userId);
    const told = await findByEffect(tx.em, userId, effectKey);
    if (told?.withdrawnAt) return false;
    if (!told) {
      tx.em.create(ToldNotice, withdrawnInAdvance(userId, effectKey, tx.now));
      return true;
    }
    told.withdraw(tx.now);
    if (told.notificationId) await this.#unlist(tx, inbox, told.notificationId);
    return true;
  }

  async #list(
    tx: Transaction,
    inbox: NotificationInbox,
    told: ToldNotice,
    notice: NoticeData,
  ): Promise<void> {
    const { userId, kind, title, body, link } = told;
    const groupKey = groupKeyOf(kind, notice.subject);
    const group = groupKey && (await findOpenGroup(tx.em, userId, groupKey));
    if (group) return this.#group(tx, inbox, group, told);
    inbox.unreadCount += 1;
    const { at, record } = placeEvent(tx, inbox);
    const { id } = tx.em.create(Notification, {
      id: newId(),
      userId,
      kind,
      groupKey,
      title,
      body,
      link,
      courseId: notice.courseId,
      count: 1,
      createdAt: at,
      updatedAt: at,
      readAt: null,
      withdrawnAt: null,
    });
    told.notificationId = id;
    record({ type: 'ADDED', notificationId: id });
  }

  async #group(
    tx: Transaction,
    inbox: NotificationInbox,
    group: Notification,
    told: ToldNotice,
  ): Promise<void> {
    told.notificationId = group.id;
    await tx.em.flush();
    const { at, record } = placeEvent(tx, inbox);
    group.include((await newestOf(tx.em, group.id))!, at);
    record({ type: 'UPDATED', notificationId: group.id });
  }

  async #unlist(tx: Transaction, inbox: NotificationInbox, notificationId: string): Promise<void> {
    const notification = await tx.em.findOneOrFail(Notification, { id: notificationId });
    await tx.em.flush();
    const newest = await newestOf(tx.em, notificationId);
    if (!newest && !notification.readAt) inbox.unreadCount -= 1;
    const { at, record } = placeEvent(tx, inbox);
    notification.exclude(newest, at);
    record({ type: 'UPDATED', notificationId });
  }
}

/** It was taken back before it arrived: when it does, its key is used up. */
function withdrawnInAdvance(userId: string, effectKey: string, now: Date) {
  return {
    userId,
    effectKey,
    kind: 'WITHDRAWN',
    title: '',
    body: '',
    link: null,
    occurredAt: now,
    createdAt: now,
    notificationId: null,
    mailRate: 'NEVER',
    isMailPending: false,
    withdrawnAt: now,
  } as const;
}
