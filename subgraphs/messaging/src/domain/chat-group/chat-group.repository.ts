import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { newId } from '@training-center/shared/ids/new-id';
import { ChatGroup } from './chat-group.entity.js';

/** Locks a room until the end of the transaction: its events and its members change only under this lock. */
export function lockGroup(
  em: EntityManager,
  where: { id: string } | { courseId: string },
): Promise<ChatGroup | null> {
  return em.findOne(ChatGroup, where, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

/**
 * Lets what concerns the members of one course happen one after the other. Not a row lock: the first news of a course and
 * of an enrolment on it may come at the same time, before there is a row.
 */
export async function lockMembershipOf(em: EntityManager, courseId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 7401))', [courseId]);
}

export function findGroupsByIds(read: EntityReader, ids: readonly string[]): Promise<ChatGroup[]> {
  return read.rows(ChatGroup, 'where t.id = any($1)', [ids]);
}

export function findGroupsByCourseIds(
  read: EntityReader,
  courseIds: readonly string[],
): Promise<ChatGroup[]> {
  return read.rows(ChatGroup, 'where t.course_id = any($1)', [courseIds]);
}

export interface GroupPage {
  readonly userId: string;
  /** Key of the last room before the page. */
  readonly after: readonly [lastActivityAt: string, id: string] | null;
  readonly limit: number;
}

const OF_PERSON = `t.status <> 'CLOSED' and t.id in (
  select m.group_id from messaging.chat_member m where m.user_id = $1 and m.left_at is null)`;

/** A person's rooms, most recent activity first. */
export function findGroupsOf(read: EntityReader, { userId, after, limit }: GroupPage): Promise<ChatGroup[]> {
  return read.rows(
    ChatGroup,
    `where ${OF_PERSON} and ($2::timestamptz is null or (t.last_activity_at, t.id) < ($2::timestamptz, $3::uuid))
     order by t.last_activity_at desc, t.id desc limit $4`,
    [userId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

export async function countGroupsOf(read: EntityReader, userId: string): Promise<number> {
  const [row] = await read.select<{ count: number }>(
    `select count(*)::int as count from messaging.chat_group t where ${OF_PERSON}`,
    [userId],
  );
  return row!.count;
}

/** The room of two people, made by whoever comes first. `isNew` says whether that was this call. */
export async function findOrAddPair(
  em: EntityManager,
  pair: readonly [string, string],
  now: Date,
): Promise<{ groupId: string; isNew: boolean }> {
  const [firstUserId, secondUserId] = pair;
  const [added] = await em.execute<{ id: string }[]>(
    `insert into messaging.chat_group
       (id, created_at, updated_at, kind, status, first_user_id, second_user_id, last_activity_at)
     values (?, ?, ?, 'DIRECT', 'OPEN', ?, ?, ?)
     on conflict (first_user_id, second_user_id) do nothing returning id`,
    [newId(), now, now, firstUserId, secondUserId, now],
  );
  if (added) return { groupId: added.id, isNew: true };
  const known = await em.findOneOrFail(ChatGroup, { firstUserId, secondUserId });
  return { groupId: known.id, isNew: false };
}
