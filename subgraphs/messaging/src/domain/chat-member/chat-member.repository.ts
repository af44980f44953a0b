import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { ChatMember } from './chat-member.entity.js';

export function findMember(em: EntityManager, groupId: string, userId: string): Promise<ChatMember | null> {
  return em.findOne(ChatMember, { groupId, userId });
}

export function findMembershipsOf(
  read: EntityReader,
  userId: string,
  groupIds: readonly string[],
): Promise<ChatMember[]> {
  return read.rows(ChatMember, 'where t.user_id = $1 and t.group_id = any($2)', [userId, groupIds]);
}

export interface MemberPage {
  /** Key of the last member before the page. */
  readonly after: readonly [joinedAt: string, userId: string] | null;
  readonly limit: number;
}

/** Up to `limit` members of each room, in the order in which they came: one statement, however many rooms. */
export function findMemberPages(
  read: EntityReader,
  groupIds: readonly string[],
  { after, limit }: MemberPage,
): Promise<ChatMember[]> {
  return read.rows(
    ChatMember,
    `where t.left_at is null and (t.group_id, t.user_id) in (
       select page.group_id, page.user_id from unnest($1::uuid[]) room (id) cross join lateral (
         select m.group_id, m.user_id from messaging.chat_member m
         where m.group_id = room.id and m.left_at is null
           and ($2::timestamptz is null or (m.joined_at, m.user_id) > ($2::timestamptz, $3::uuid))
         order by m.joined_at, m.user_id limit $4
       ) page
     ) order by t.joined_at, t.user_id`,
    [groupIds, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

export function countMembers(
  read: EntityReader,
  groupIds: readonly string[],
): Promise<{ groupId: string; count: number }[]> {
  return read.select(
    `select group_id as "groupId", count(*)::int as count from messaging.chat_member
     where group_id = any($1) and left_at is null group by group_id`,
    [groupIds],
  );
}

const READ_UP_TO = `
  select sent_at as "sentAt" from messaging.chat_message
  where group_id = ? and seq <= (select last_read_seq from messaging.chat_member where group_id = ? and user_id = ?)
  order by seq desc limit 1`;

/** When the newest message that somebody has read in a room was sent. */
export async function readUpTo(em: EntityManager, groupId: string, userId: string): Promise<Date | null> {
  const [row] = await em.execute<{ sentAt: string | Date }[]>(READ_UP_TO, [groupId, groupId, userId]);
  return row ? new Date(row.sentAt) : null;
}

/** Those of `userIds` who share the room of a course with the person. */
export function findFellows(
  em: EntityManager,
  userId: string,
  userIds: readonly string[],
): Promise<{ userId: string }[]> {
  return em.execute(
    `select distinct other.user_id as "userId"
     from messaging.chat_member me
       join messaging.chat_group g on g.id = me.group_id and g.kind = 'COURSE'
       join messaging.chat_member other on other.group_id = me.group_id and other.left_at is null
     where me.user_id = ? and me.left_at is null and other.user_id = any(?::uuid[])`,
    [userId, `{${userIds.join(',')}}`],
  );
}

const MOVE = `
  update messaging.chat_member m set last_read_seq = greatest(m.last_read_seq, least(?::int, g.last_seq))
  from messaging.chat_group g where g.id = m.group_id and m.group_id = ? and m.user_id = ? and m.left_at is null`;

/** Moves the pointer forward, never back and never behind the newest event. */
export async function moveReadPointer(
  em: EntityManager,
  groupId: string,
  userId: string,
  seq: number,
): Promise<void> {
  await em.execute(MOVE, [seq, groupId, userId], 'run');
}
