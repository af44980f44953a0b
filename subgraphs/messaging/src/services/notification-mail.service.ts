import { SendMailToUser } from '@training-center/accounts/contract';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { claimDay, dueIn, findDue, waitingZones } from '../domain/digest/digest.repository.js';
import { digestTimeAt } from '../domain/digest/digest-time.js';
import { lockInbox } from '../domain/notification/inbox.repository.js';
import { findUrgent } from '../domain/notification/told-notice.repository.js';
import { DEFAULT_ZONE, zoneOf } from '../domain/notification-preference/preference.repository.js';
import { MailDigest } from '../mail/notification-mail.commands.js';
import { digestMail, noticeMail } from '../mail/notification-texts.js';
import type { UnsubscribeLinks } from '../mail/unsubscribe-links.js';

/** Enough for each run; who does not fit comes with the next. */
const DIGESTS_PER_RUN = 1000;

/** Mails what has not been read. Under the lock of the inbox: what is read meanwhile is not mailed, or was mailed before. */
export class NotificationMailService {
  readonly #links: UnsubscribeLinks;

  constructor(links: UnsubscribeLinks) {
    this.#links = links;
  }

  async mailNotice(tx: Transaction, userId: string, noticeId: string): Promise<void> {
    await lockInbox(tx.em, userId);
    const notice = await findUrgent(tx.em, userId, noticeId);
    if (!notice) return;
    notice.isMailPending = false;
    const unsubscribeUrl = this.#links.urlFor({ userId, from: notice.kind });
    await tx.publish(SendMailToUser, {
      userId,
      effectKey: `notice:${noticeId}`,
      unsubscribeUrl,
      ...noticeMail(notice, unsubscribeUrl, (path) => this.#links.onSite(path)),
    });
  }

  /** Finds whose digest is due; each is written in a job of its own, so that one that fails holds up no other. */
  async mailDueDigests(tx: Transaction): Promise<void> {
    for (const zone of await waitingZones(tx.em, DEFAULT_ZONE)) {
      const time = digestTimeAt(tx.now, zone);
      if (!time) continue;
      const due = await dueIn(tx.em, { zone, defaultZone: DEFAULT_ZONE, time, limit: DIGESTS_PER_RUN });
      for (const userId of due) await tx.publish(MailDigest, { userId });
    }
  }

  async mailDigest(tx: Transaction, userId: string): Promise<void> {
    await lockInbox(tx.em, userId);
    const time = digestTimeAt(tx.now, await zoneOf(tx.em, userId));
    if (!time) return;
    const notices = await findDue(tx.em, userId, time);
    if (notices.length === 0 || !(await claimDay(tx.em, userId, time.day, tx.now))) return;
    for (const notice of notices) notice.isMailPending = false;
    const unsubscribeUrl = this.#links.urlFor({ userId, from: 'DIGEST' });
    await tx.publish(SendMailToUser, {
      userId,
      effectKey: `digest:${time.day}`,
      unsubscribeUrl,
      ...digestMail(notices, unsubscribeUrl, (path) => this.#links.onSite(path)),
    });
  }
}
