import type { Schedule } from '@training-center/shared/events/consumer';
import { forgetDigests } from '../domain/digest/digest.repository.js';
import { forgetSettled } from '../domain/notification/notification.repository.js';
import { forgetEvents } from '../domain/notification/notification-event.repository.js';
import { forgetTold } from '../domain/notification/told-notice.repository.js';

const DAY_MS = 24 * 3_600_000;

/**
 * Every night. Events go first: whoever resumes from before them refetches. What they tell of is kept longer than they are, and
 * effect keys longer than anybody sends them again.
 */
export const forgetNotifications: Schedule = {
  name: 'messaging.forget-notifications',
  cron: '41 3 * * *',
  async run({ em, now }) {
    const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
    await forgetEvents(em, daysAgo(30));
    await forgetSettled(em, daysAgo(90));
    await forgetDigests(em, daysAgo(90));
    await forgetTold(em, daysAgo(365));
  },
};
