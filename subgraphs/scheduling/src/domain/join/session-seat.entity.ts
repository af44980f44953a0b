import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { LiveSession } from '../live-session/live-session.entity.js';

const SessionSeatSchema = defineEntity({
  name: 'SessionSeat',
  properties: {
    ...identified,
    sessionId: () => p.manyToOne(LiveSession).mapToPk().fieldName('session_id'),
    userId: p.uuid(),
    takenAt: p.datetime(3),
  },
  uniques: [{ name: 'session_seat_unique', properties: ['sessionId', 'userId'] }],
});

/** Somebody was given the way into a session. Given out under the session's lock, up to its capacity. */
export class SessionSeat extends SessionSeatSchema.class {}

SessionSeatSchema.setClass(SessionSeat);
