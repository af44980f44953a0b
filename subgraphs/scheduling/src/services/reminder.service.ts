import { Notice } from '@training-center/shared/events/notice';
import type { Logger } from '@training-center/shared/logging/logger';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { SendReminders } from '../contract.js';
import {
  close,
  type DueReminder,
  planReminders,
  postpone,
  takeDue,
} from '../domain/reminder/reminder.repository.js';
import { spokenTime } from './notice-text.js';

const BATCH = 200;

/** Reminds those on a course that a session is near: each once for each offset and start. */
export class ReminderService {
  readonly #offsets: readonly number[];
  readonly #log: Logger;

  /** @param offsets minutes before the start, the longest first. */
  constructor(offsets: readonly number[], log: Logger) {
    this.#offsets = offsets;
    this.#log = log;
  }

  /** Each minute; any number of processes may do so at once. */
  async remind(tx: Transaction): Promise<void> {
    await planReminders(tx.em, this.#offsets, tx.now);
    await this.send(tx);
  }

  async send(tx: Transaction): Promise<void> {
    const due = await takeDue(tx.em, tx.now, BATCH);
    for (const reminder of due) await this.#sendOne(tx, reminder);
    if (due.length === BATCH) await tx.publish(SendReminders, {});
  }

  /** In a savepoint: one that cannot be sent holds up no other. */
  async #sendOne(tx: Transaction, reminder: DueReminder): Promise<void> {
    if (!reminder.stillTrue) return close(tx.em, reminder.id, 'SKIPPED');
    await tx.em.execute('savepoint reminder');
    try {
      await tx.publish(Notice, noticeOf(reminder, tx.now));
      await close(tx.em, reminder.id, 'SENT');
      await tx.em.execute('release savepoint reminder');
    } catch (error) {
      this.#log.error({ err: error, reminderId: reminder.id }, 'reminder not sent, will be tried again');
      await tx.em.execute('rollback to savepoint reminder');
      await postpone(tx.em, reminder.id, tx.now);
    }
  }
}

function noticeOf(reminder: DueReminder, now: Date) {
  const { sessionId, userId, offsetMinutes, startsAt, title, slug, courseId, timeZone } = reminder;
  return {
    effectKey: `SESSION_SOON:${sessionId}:${userId}:${offsetMinutes}:${startsAt.toISOString()}`,
    userId,
    kind: 'SESSION_SOON',
    title: `Soon: ${title}`,
    body: `It starts on ${spokenTime(startsAt, timeZone)}.`,
    link: `/courses/${slug}`,
    subject: { type: 'LiveSession', id: sessionId },
    courseId,
    occurredAt: now.toISOString(),
  };
}
