import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { LiveSession } from '../live-session/live-session.entity.js';

const MeetingPresenceSchema = defineEntity({
  name: 'MeetingPresence',
  properties: {
    ...identified,
    sessionId: () => p.manyToOne(LiveSession).mapToPk().fieldName('session_id'),
    connectionId: p.text(),
    participantKey: p.text(),
    kind: p.enum(['JOIN', 'LEAVE'] as const),
    at: p.datetime(3),
    displayName: p.text().strictNullable(),
    /** Null: the provider knows them, and we do not. */
    userId: p.uuid().strictNullable(),
  },
  uniques: [{ name: 'meeting_presence_unique', properties: ['sessionId', 'connectionId', 'kind', 'at'] }],
  indexes: [{ name: 'meeting_presence_user_index', properties: ['sessionId', 'userId'] }],
});

/** Somebody came into a meeting or left it, as the provider told: one row, however often it told. */
export class MeetingPresence extends MeetingPresenceSchema.class {}

MeetingPresenceSchema.setClass(MeetingPresence);
