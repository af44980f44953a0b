import { defineEntity, p } from '@mikro-orm/core';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { meetingProviders } from '../../contract.js';

const SessionMeetingSchema = defineEntity({
  name: 'SessionMeeting',
  properties: {
    sessionId: p.uuid().primary(),
    ...timestamped,
    provider: p.enum(meetingProviders),
    /** Its name at the provider; null until it is made and after it is removed. */
    externalId: p.text().strictNullable(),
    /** Where people enter. It leaves this table by joinSession alone. */
    joinUrl: p.text().strictNullable(),
    /** The session's version that the provider knows of; 0: none. */
    syncedVersion: p.integer(),
  },
  indexes: [{ name: 'session_meeting_external_index', properties: ['provider', 'externalId'] }],
});

/** The meeting behind a session. A row of its own, so that a slow provider never holds up a change of the session. */
export class SessionMeeting extends SessionMeetingSchema.class {}

SessionMeetingSchema.setClass(SessionMeeting);
