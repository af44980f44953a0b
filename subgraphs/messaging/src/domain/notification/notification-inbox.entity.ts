import { defineEntity, p } from '@mikro-orm/core';

const NotificationInboxSchema = defineEntity({
  name: 'NotificationInbox',
  properties: {
    userId: p.uuid().primary(),
    /** Number of the newest event: 1, 2, 3 … without a gap. */
    lastSeq: p.integer(),
    /** Events up to here were removed with age. */
    forgottenSeq: p.integer(),
    unreadCount: p.integer(),
    /** The moment of the newest event; no two events of an inbox share one. */
    changedAt: p.datetime(3).strictNullable(),
  },
});

/**
 * What one person is told. Whoever changes anything in it holds this row's lock, so that its events are numbered in the
 * order in which they become visible.
 */
export class NotificationInbox extends NotificationInboxSchema.class {
  /** The moment of the event that comes next. Clocks of several processes may disagree; an inbox only goes forward. */
  nextMoment(now: Date): Date {
    return new Date(Math.max(now.getTime(), this.changedAt ? this.changedAt.getTime() + 1 : 0));
  }

  /** Takes the next place for an event. */
  advance(now: Date): { seq: number; at: Date } {
    this.changedAt = this.nextMoment(now);
    this.lastSeq += 1;
    return { seq: this.lastSeq, at: this.changedAt };
  }

  /** Whether everything after this place can still be told. */
  canContinueFrom(seq: number): boolean {
    return Number.isInteger(seq) && seq >= this.forgottenSeq && seq <= this.lastSeq;
  }
}

NotificationInboxSchema.setClass(NotificationInbox);
