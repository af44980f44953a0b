import type { EntityManager } from '@mikro-orm/postgresql';

/** A reminder that is due, with what has to be known to send it. */
export interface DueReminder {
  readonly id: string;
  readonly userId: string;
  readonly offsetMinutes: number;
  readonly startsAt: Date;
  readonly sessionId: string;
  readonly courseId: string;
  readonly title: string;
  readonly timeZone: string;
  readonly slug: string;
  /** Whether the session still starts then, and the person is still on its course. */
  readonly stillTrue: boolean;
}

/**
 * A row for everybody who is to be reminded now. Of several offsets whose time has come only the nearest counts. Who came, or
 * whose session was set, after the time of an offset is not reminded by it, unless it is the last one.
 */
const PLAN = `
  insert into scheduling.reminder (session_id, user_id, offset_minutes, starts_at, due_at, state)
  select s.id, e.user_id, due.minutes, s.starts_at, s.starts_at - due.minutes * interval '1 minute', 'DUE'
  from scheduling.live_session s
  cross join lateral (
    select min(o.minutes) as minutes from unnest(?::int[]) o (minutes)
    where s.starts_at - o.minutes * interval '1 minute' <= ?
  ) due
  join scheduling.enrollment_projection e on e.course_id = s.course_id and e.status in ('ACTIVE', 'COMPLETED')
  where s.state = 'SCHEDULED' and s.starts_at > ? and s.starts_at <= ?
    and (greatest(s.time_set_at, e.enrolled_at) <= s.starts_at - due.minutes * interval '1 minute' or due.minutes = ?)
    and not exists (select from scheduling.reminder r where r.session_id = s.id and r.user_id = e.user_id
      and r.offset_minutes = due.minutes and r.starts_at = s.starts_at)
  on conflict (session_id, user_id, offset_minutes, starts_at) do nothing`;

/** @param offsets minutes before the start, the longest first. */
export async function planReminders(em: EntityManager, offsets: readonly number[], now: Date): Promise<void> {
  const [longest, nearest] = [offsets.at(0)!, offsets.at(-1)!];
  const horizon = new Date(now.getTime() + longest * 60_000);
  await em.execute(PLAN, [`{${offsets.join(',')}}`, now, now, horizon, nearest]);
}

/** Rows that another process works on are left to it. */
const TAKE = `
  select r.id, r.user_id as "userId", r.offset_minutes as "offsetMinutes", r.starts_at as "startsAt",
    s.id as "sessionId", s.course_id as "courseId", s.title, s.time_zone as "timeZone", c.slug,
    s.state = 'SCHEDULED' and s.starts_at = r.starts_at and s.starts_at > ? and not c.deleted and exists (
      select from scheduling.enrollment_projection e
      where e.course_id = s.course_id and e.user_id = r.user_id and e.status in ('ACTIVE', 'COMPLETED')
    ) as "stillTrue"
  from scheduling.reminder r
  join scheduling.live_session s on s.id = r.session_id
  join scheduling.course_projection c on c.course_id = s.course_id
  where r.state = 'DUE' and r.due_at <= ?
  order by r.due_at, r.id limit ?
  for update of r skip locked`;

export async function takeDue(em: EntityManager, now: Date, limit: number): Promise<DueReminder[]> {
  const rows = await em.execute<(DueReminder & { startsAt: string | Date })[]>(TAKE, [now, now, limit]);
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt) }));
}

export async function close(em: EntityManager, id: string, state: 'SENT' | 'SKIPPED'): Promise<void> {
  await em.execute('update scheduling.reminder set state = ? where id = ?', [state, id]);
}

/** Sent back behind the others: a minute later for each time that it failed. */
export async function postpone(em: EntityManager, id: string, now: Date): Promise<void> {
  await em.execute(
    `update scheduling.reminder set attempts = attempts + 1, due_at = ?::timestamptz + (attempts + 1) * interval '1 minute' where id = ?`,
    [now, id],
  );
}
