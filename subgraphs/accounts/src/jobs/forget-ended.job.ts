import type { Schedule } from '@training-center/shared/events/consumer';
import { deleteBefore } from '../domain/log-in/failed-log-in.repository.js';
import { deleteMadeBefore } from '../domain/password/password-reset.repository.js';
import { deleteEndedBefore } from '../domain/session/auth-session.repository.js';
import { deleteSentBefore } from '../domain/sent-mail/sent-mail.repository.js';
import { deleteSpentBefore } from '../domain/session/refresh-token.repository.js';

const DAY_MS = 24 * 3_600_000;

/** Every night: what has ended long ago and no rule asks for any more. */
export const forgetEnded: Schedule = {
  name: 'accounts.forget-ended',
  cron: '17 3 * * *',
  async run({ em, now }) {
    const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
    await deleteBefore(em, daysAgo(1));
    await deleteMadeBefore(em, daysAgo(1));
    await deleteSpentBefore(em, daysAgo(30));
    await deleteSentBefore(em, daysAgo(60));
    await deleteEndedBefore(em, daysAgo(30));
  },
};
