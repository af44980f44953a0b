import type { EntityManager } from '@mikro-orm/postgresql';

/** Who ought to be in the rooms of courses, by what the projections say, beside who is: only where they differ. */
const DRIFT = `
  with desired as (
    select g.id as group_id, c.instructor_user_id as user_id, 'STAFF' as role
    from messaging.chat_group g join messaging.course_projection c on c.course_id = g.course_id
    where (?::uuid is null or g.id = ?::uuid) and not c.deleted
    union
    select g.id, e.user_id, 'MEMBER'
    from messaging.chat_group g join messaging.course_projection c on c.course_id = g.course_id
      join messaging.enrollment_projection e on e.course_id = g.course_id
    where (?::uuid is null or g.id = ?::uuid) and not c.deleted and e.on_course and e.user_id <> c.instructor_user_id
  ), present as (
    select m.group_id, m.user_id, m.role
    from messaging.chat_member m join messaging.chat_group g on g.id = m.group_id
    where (?::uuid is null or g.id = ?::uuid) and g.kind = 'COURSE' and m.left_at is null
  ), drift as (
    select group_id, user_id, desired.role
    from desired full join present using (group_id, user_id)
    where desired.role is distinct from present.role and (?::uuid is null or user_id = ?::uuid)
  )`;

/** A change of role is one change, and who returns finds their pointer where it was. */
const REPAIR = `${DRIFT}, came as (
    insert into messaging.chat_member (group_id, user_id, role, joined_at, left_at, last_read_seq)
    select drift.group_id, drift.user_id, drift.role, ?::timestamptz, null, g.last_seq
    from drift join messaging.chat_group g on g.id = drift.group_id where drift.role is not null
    on conflict (group_id, user_id) do update set role = excluded.role, left_at = null,
      joined_at = case when chat_member.left_at is null then chat_member.joined_at else excluded.joined_at end
    returning 1
  ), went as (
    update messaging.chat_member m set left_at = ?::timestamptz from drift
    where drift.role is null and m.group_id = drift.group_id and m.user_id = drift.user_id
    returning 1
  )
  select (select count(*) from came)::int + (select count(*) from went)::int as changes`;

const parametersOf = (groupId: string | null, userId: string | null) => [
  ...Array.from({ length: 6 }, () => groupId),
  userId,
  userId,
];

/**
 * Makes the membership of a course's room what it ought to be; hold the lock on the room. `userId` null: of everybody.
 * @returns how many memberships had to be changed.
 */
export async function repairMembership(
  em: EntityManager,
  groupId: string,
  userId: string | null,
  now: Date,
): Promise<number> {
  await em.flush();
  const at = now.toISOString();
  const [row] = await em.execute<{ changes: number }[]>(REPAIR, [...parametersOf(groupId, userId), at, at]);
  return row!.changes;
}

/** How many memberships in rooms of courses are not what they ought to be. */
export async function countMembershipDrift(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ drift: number }[]>(
    `${DRIFT} select count(*)::int as drift from drift`,
    parametersOf(null, null),
  );
  return row!.drift;
}

export function findDriftedCourses(em: EntityManager, limit: number): Promise<{ courseId: string }[]> {
  return em.execute(
    `${DRIFT} select distinct g.course_id as "courseId"
     from drift join messaging.chat_group g on g.id = drift.group_id order by g.course_id limit ?`,
    [...parametersOf(null, null), limit],
  );
}
