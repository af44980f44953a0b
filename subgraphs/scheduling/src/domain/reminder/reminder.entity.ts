import { defineEntity, p } from '@mikro-orm/core';
import { LiveSession } from '../live-session/live-session.entity.js';

const ReminderSchema = defineEntity({
  name: 'Reminder',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    sessionId: () => p.manyToOne(LiveSession).mapToPk().fieldName('session_id'),
    userId: p.uuid(),
    /** How long before the start. */
    offsetMinutes: p.integer(),
    /** The start that is reminded of: a session that moves reminds again. */
    startsAt: p.datetime(3),
    dueAt: p.datetime(3),
    attempts: p.integer().default(0),
    state: p.enum(['DUE', 'SENT', 'SKIPPED'] as const),
  },
  uniques: [{ name: 'reminder_unique', properties: ['sessionId', 'userId', 'offsetMinutes', 'startsAt'] }],
  indexes: [{ name: 'reminder_due_index', properties: ['dueAt'], where: `state = 'DUE'` }],
});

/** One person is to be told once that a session is near. */
export class Reminder extends ReminderSchema.class {}

ReminderSchema.setClass(Reminder);
