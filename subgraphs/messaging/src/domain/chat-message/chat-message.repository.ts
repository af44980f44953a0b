import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { ChatMention } from './chat-mention.entity.js';
import { ChatMessage } from './chat-message.entity.js';

/** Fresh from the table; hold the lock on its room to change it. */
export function findMessage(
  em: EntityManager,
  where: { id: string } | { senderId: string; clientId: string },
): Promise<ChatMessage | null> {
  return em.findOne(ChatMessage, where, { refresh: true });
}

export function findMessagesByIds(read: EntityReader, ids: readonly string[]): Promise<ChatMessage[]> {
  return read.rows(ChatMessage, 'where t.id = any($1)', [ids]);
}

export interface MessagePage {
  /** Places between which the page lies, both left out. */
  readonly after: number;
  readonly before: number;
  readonly isBackwards: boolean;
  readonly limit: number;
}

const pages = (order: 'asc' | 'desc') => `
  where t.id in (
    select page.id from unnest($1::uuid[], $2::int[]) room (id, up_to) cross join lateral (
      select m.id from messaging.chat_message m
      where m.group_id = room.id and m.seq <= room.up_to and m.seq > $3 and m.seq < $4
      order by m.seq ${order} limit $5
    ) page
  ) order by t.seq ${order}`;
const FORWARDS = pages('asc');
const BACKWARDS = pages('desc');

/** Up to `limit` messages of each room, in the direction of reading: one statement, however many rooms. */
export function findMessagePages(
  read: EntityReader,
  rooms: readonly { groupId: string; upTo: number }[],
  { after, before, isBackwards, limit }: MessagePage,
): Promise<ChatMessage[]> {
  const ids = rooms.map(({ groupId }) => groupId);
  const ends = rooms.map(({ upTo }) => upTo);
  return read.rows(ChatMessage, isBackwards ? BACKWARDS : FORWARDS, [ids, ends, after, before, limit]);
}

/** Where a reader stands in a room, as of the room's event `lastSeq`. */
export interface Standing {
  readonly groupId: string;
  readonly lastReadSeq: number;
  readonly unreadCount: number;
  readonly unreadMentionCount: number;
}

const STANDING = `
  select m.group_id as "groupId", m.last_read_seq as "lastReadSeq",
    (select count(*)::int from messaging.chat_message c
     where c.group_id = m.group_id and c.seq > m.last_read_seq and c.seq <= room.last_seq and c.sender_id <> m.user_id
       and (c.deleted_seq is null or c.deleted_seq > room.last_seq)) as "unreadCount",
    (select count(*)::int from messaging.chat_mention c
     where c.user_id = m.user_id and c.group_id = m.group_id and c.seq > m.last_read_seq and c.seq <= room.last_seq)
       as "unreadMentionCount"
  from unnest($2::uuid[], $3::int[]) room (id, last_seq)
    join messaging.chat_member m on m.group_id = room.id and m.user_id = $1 and m.left_at is null`;

/** Own messages are never unread, and deleted ones are not either. */
export function findStandings(
  read: EntityReader,
  userId: string,
  rooms: readonly { id: string; lastSeq: number }[],
): Promise<Standing[]> {
  return read.select(STANDING, [userId, rooms.map(({ id }) => id), rooms.map(({ lastSeq }) => lastSeq)]);
}

export function findMentions(read: EntityReader, messageIds: readonly string[]): Promise<ChatMention[]> {
  return read.rows(ChatMention, 'where t.message_id = any($1) order by t.user_id', [messageIds]);
}

/** Members of the room who bear these names, given in lower case. */
export function findMembersNamed(
  em: EntityManager,
  groupId: string,
  names: readonly string[],
): Promise<{ userId: string; usernameKey: string }[]> {
  return em.execute(
    `select u.user_id as "userId", u.username_key as "usernameKey"
     from messaging.user_projection u join messaging.chat_member m on m.user_id = u.user_id
     where m.group_id = ? and m.left_at is null and u.status = 'ACTIVE' and u.username_key = any(?::text[])
     order by u.user_id`,
    [groupId, `{${names.join(',')}}`],
  );
}
