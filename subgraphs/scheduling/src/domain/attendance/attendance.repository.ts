import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { newId } from '@training-center/shared/ids/new-id';
import { MeetingPresence } from './meeting-presence.entity.js';
import { SessionAttendance } from './session-attendance.entity.js';

export interface AttendancePage {
  readonly after: string | null;
  readonly limit: number;
}

/** Up to `limit` rows of each session, oldest first. */
export function findAttendancePages(
  read: EntityReader,
  sessionIds: readonly string[],
  { after, limit }: AttendancePage,
): Promise<SessionAttendance[]> {
  return read.rows(
    SessionAttendance,
    `where t.session_id = any($1::uuid[]) and t.id in (
       select page.id from unnest($1::uuid[]) session (id) cross join lateral (
         select a.id from scheduling.session_attendance a
         where a.session_id = session.id and ($2::uuid is null or a.id > $2) order by a.id limit $3
       ) page)
     order by t.id`,
    [sessionIds, after, limit],
  );
}

export interface Attendee {
  readonly sessionId: string;
  readonly studentId: string;
  readonly userId: string;
}

/** The row of a student in a session, made if need be and locked: two who tell of the same student take turns. */
export async function lockAttendance(
  em: EntityManager,
  { sessionId, studentId, userId }: Attendee,
  now: Date,
): Promise<SessionAttendance> {
  await em.execute(
    `insert into scheduling.session_attendance (id, created_at, updated_at, session_id, student_id, user_id, status, minutes, source)
     values (?, ?, ?, ?, ?, ?, 'ABSENT', 0, 'PROVIDER') on conflict (session_id, student_id) do nothing`,
    [newId(), now, now, sessionId, studentId, userId],
  );
  return em.findOneOrFail(
    SessionAttendance,
    { sessionId, studentId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

export interface NewPresence {
  readonly sessionId: string;
  readonly connectionId: string;
  readonly participantKey: string;
  readonly kind: 'JOIN' | 'LEAVE';
  readonly at: Date;
  readonly displayName: string | null;
  readonly userId: string | null;
}

/** @returns whether this was not known yet. */
export async function addPresence(em: EntityManager, presence: NewPresence): Promise<boolean> {
  const { affectedRows } = await em
    .createQueryBuilder(MeetingPresence)
    .insert({ id: newId(), ...presence })
    .onConflict(['sessionId', 'connectionId', 'kind', 'at'])
    .ignore()
    .execute('run', false);
  return affectedRows > 0;
}

export function findPresence(
  em: EntityManager,
  sessionId: string,
  userId: string,
): Promise<MeetingPresence[]> {
  return em.find(MeetingPresence, { sessionId, userId });
}

/** Says who a participant is, in all that the provider told of them. */
export async function identify(
  em: EntityManager,
  { sessionId, participantKey }: { readonly sessionId: string; readonly participantKey: string },
  userId: string,
): Promise<number> {
  return em.nativeUpdate(MeetingPresence, { sessionId, participantKey, userId: null }, { userId });
}

/** Who a participant of a session was said to be. */
export async function identityOf(
  em: EntityManager,
  { sessionId, participantKey }: { readonly sessionId: string; readonly participantKey: string },
): Promise<string | null> {
  const known = await em.findOne(MeetingPresence, { sessionId, participantKey, userId: { $ne: null } });
  return known?.userId ?? null;
}

export interface UnknownParticipant {
  readonly sessionId: string;
  readonly participantKey: string;
  readonly displayName: string | null;
  readonly firstSeenAt: Date;
}

/** Those whom the provider knows and we do not, at most a hundred of each session. */
export function findUnknown(
  read: EntityReader,
  sessionIds: readonly string[],
): Promise<UnknownParticipant[]> {
  return read.select(
    `select unknown.* from unnest($1::uuid[]) session (id) cross join lateral (
       select p.session_id as "sessionId", p.participant_key as "participantKey",
         max(p.display_name) as "displayName", min(p.at) as "firstSeenAt"
       from scheduling.meeting_presence p where p.session_id = session.id and p.user_id is null
       group by p.session_id, p.participant_key order by min(p.at), p.participant_key limit 100
     ) unknown`,
    [sessionIds],
  );
}

/** How long after its end a session's list is still completed. */
const CLOSING_HOURS = 24;

const CLOSE = `
  insert into scheduling.session_attendance (id, created_at, updated_at, session_id, student_id, user_id, status, minutes, source)
  select gen_random_uuid(), ?, ?, s.id, e.student_id, e.user_id, 'ABSENT', 0, 'PROVIDER'
  from scheduling.live_session s
  join scheduling.enrollment_projection e on e.course_id = s.course_id
    and e.status in ('ACTIVE', 'COMPLETED') and e.enrolled_at <= s.starts_at
  where s.state = 'SCHEDULED' and s.ends_at <= ?::timestamptz and s.starts_at <= ?::timestamptz
    and s.starts_at > ?::timestamptz - interval '${CLOSING_HOURS} hours'
    and exists (select from scheduling.session_attendance a where a.session_id = s.id)
    and not exists (select from scheduling.session_attendance a where a.session_id = s.id and a.student_id = e.student_id)
  on conflict (session_id, student_id) do nothing`;

/** Those who were on the course and never seen, in sessions that are over and of which anything is known. */
export async function addAbsent(em: EntityManager, now: Date): Promise<void> {
  await em.execute(CLOSE, [now, now, now, now, now]);
}
