import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { PayloadOf } from '@training-center/shared/events/message';
import type { RecordPresence } from '../../contract.js';
import { SessionMeeting } from './session-meeting.entity.js';

export function findMeeting(em: EntityManager, sessionId: string): Promise<SessionMeeting | null> {
  return em.findOne(SessionMeeting, { sessionId });
}

/** Two jobs for one session take turns here. */
export function lockMeeting(em: EntityManager, sessionId: string): Promise<SessionMeeting | null> {
  return em.findOne(SessionMeeting, { sessionId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

export function findMeetingAt(
  em: EntityManager,
  { provider, meetingId }: Pick<PayloadOf<typeof RecordPresence>, 'provider' | 'meetingId'>,
): Promise<SessionMeeting | null> {
  return em.findOne(SessionMeeting, { provider, externalId: meetingId });
}

const BEHIND = `
  select m.session_id as "sessionId" from scheduling.session_meeting m
  join scheduling.live_session s on s.id = m.session_id
  where m.provider <> 'BUILT_IN' and m.synced_version < s.version and s.ends_at > ? and (s.state = 'SCHEDULED' or m.external_id is not null)
  order by s.starts_at limit ?`;

/** Sessions whose provider has not heard of their last change. */
export async function findBehind(em: EntityManager, now: Date, limit: number): Promise<string[]> {
  const rows = await em.execute<{ sessionId: string }[]>(BEHIND, [now, limit]);
  return rows.map(({ sessionId }) => sessionId);
}
