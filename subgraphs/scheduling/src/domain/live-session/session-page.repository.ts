import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { LiveSession } from './live-session.entity.js';

export interface CoursePage {
  readonly from: Date;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

const BEFORE_ALL = ['1900-01-01T00:00:00.000Z', '00000000-0000-0000-0000-000000000000'] as const;

/** Up to `limit` sessions of each course, in the order of their starts. */
export function findCoursePages(
  read: EntityReader,
  courseIds: readonly string[],
  { from, after, limit }: CoursePage,
): Promise<LiveSession[]> {
  const [startsAt, id] = after ?? BEFORE_ALL;
  return read.rows(
    LiveSession,
    `where t.id in (
       select page.id from unnest($1::uuid[]) course (id) cross join lateral (
         select s.id from scheduling.live_session s
         where s.course_id = course.id and s.ends_at > $2 and s.starts_at > $2::timestamptz - interval '1 day'
           and (s.starts_at, s.id) > ($3::timestamptz, $4::uuid)
         order by s.starts_at, s.id limit $5
       ) page)
     order by t.starts_at, t.id`,
    [courseIds, from, startsAt, id, limit],
  );
}

/** Up to `limit` occurrences of each series. */
export function findSeriesPages(
  read: EntityReader,
  scheduleIds: readonly string[],
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<LiveSession[]> {
  return read.rows(
    LiveSession,
    `where t.schedule_id = any($1::uuid[]) and t.id in (
       select page.id from unnest($1::uuid[]) series (id) cross join lateral (
         select s.id from scheduling.live_session s
         where s.schedule_id = series.id and s.occurrence > $2 order by s.occurrence limit $3
       ) page)
     order by t.occurrence`,
    [scheduleIds, after, limit],
  );
}

export function findExceptions(read: EntityReader, scheduleIds: readonly string[]): Promise<LiveSession[]> {
  return read.rows(
    LiveSession,
    `where t.schedule_id = any($1) and (t.detached or t.state = 'CANCELLED') order by t.occurrence`,
    [scheduleIds],
  );
}

export interface AgendaSpan {
  readonly userId: string;
  readonly from: Date;
  readonly to: Date;
  readonly limit: number;
}

/** A session lasts a day at most: so the index over starts is enough to find those that are under way at `from`. */
const AGENDA = `
  where t.id = any(array(
    select s.id from scheduling.live_session s
    where s.host_user_id = $1 and s.ends_at > $2 and s.starts_at < $3 and s.starts_at > $2::timestamptz - interval '1 day'
    union
    select s.id from scheduling.enrollment_projection e
    join scheduling.live_session s on s.course_id = e.course_id
      and s.ends_at > $2 and s.starts_at < $3 and s.starts_at > $2::timestamptz - interval '1 day'
    where e.user_id = $1 and e.status in ('ACTIVE', 'COMPLETED')))
  and not exists (select from scheduling.course_projection c where c.course_id = t.course_id and c.deleted)
  order by t.starts_at, t.id limit $4`;

/** What a person hosts, and what the courses have that the person is on; cancelled ones, too. */
export function findAgenda(
  read: EntityReader,
  { userId, from, to, limit }: AgendaSpan,
): Promise<LiveSession[]> {
  return read.rows(LiveSession, AGENDA, [userId, from, to, limit]);
}
