import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { versioned } from '@training-center/shared/database/traits/versioned';
import { InvalidInputError } from '@training-center/shared/errors/domain-error';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import { AnnouncementWithdrawnError } from './announcement.errors.js';

const AnnouncementSchema = defineEntity({
  name: 'Announcement',
  properties: {
    ...identified,
    ...timestamped,
    ...versioned,
    title: p.string().length(200),
    body: p.text(),
    from: p.datetime(3).fieldName('shown_from'),
    until: p.datetime(3).fieldName('shown_until').strictNullable(),
    withdrawnAt: p.datetime(3).strictNullable(),
    publishedByUserId: p.uuid(),
  },
  indexes: [{ name: 'announcement_shown_index', properties: ['from', 'id'], where: 'withdrawn_at is null' }],
});

/** What changes of an announcement: left out stays, `until` null means without end. */
export interface AnnouncementChanges {
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | null | undefined;
}

/** What the platform tells everybody, from one instant to another. */
export class Announcement extends AnnouncementSchema.class {
  isShown(now: Date): boolean {
    return !this.withdrawnAt && this.from <= now && (this.until === null || this.until > now);
  }

  revise({ title, body, from, until }: AnnouncementChanges): void {
    if (this.withdrawnAt) throw new AnnouncementWithdrawnError();
    if (title !== undefined) this.title = title.trim();
    if (body !== undefined) this.body = safeMarkdown(body.trim());
    if (from !== undefined) this.from = from;
    if (until !== undefined) this.until = until;
    assertPeriod(this.from, this.until);
  }

  withdraw(now: Date): void {
    this.withdrawnAt ??= now;
  }
}

AnnouncementSchema.setClass(Announcement);

/** @throws {InvalidInputError} when it would end before it begins. */
export function assertPeriod(from: Date, until: Date | null): void {
  if (until && until <= from) {
    throw new InvalidInputError('It has to end after it begins.', ['input', 'until']);
  }
}
