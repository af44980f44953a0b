import type { EntityReader } from '@training-center/shared/database/entity-reader';
import type { ChatEventKind } from './chat-event.entity.js';
import type { LogEntry, LoggedMessage } from './log-entry.js';

interface LogRead {
  readonly lastSeq: number;
  readonly audience: number;
  readonly entries: readonly LogEntry[];
}

interface Row extends LoggedMessage {
  readonly lastSeq: number;
  readonly audience: number;
  readonly eventSeq: number | null;
  readonly kind: ChatEventKind;
  readonly eventAudience: number;
}

const READ = `
  select g.last_seq as "lastSeq", g.audience, e.seq as "eventSeq", e.kind, e.audience as "eventAudience",
    m.id, m.group_id as "groupId", m.seq, m.sender_id as "senderId", m.client_id as "clientId", m.body,
    m.sent_at as "sentAt", m.edited_at as "editedAt", m.deleted_at as "deletedAt"
  from messaging.chat_group g
    left join lateral (
      select * from messaging.chat_event where group_id = g.id and seq > $2 order by seq limit $3
    ) e on true
    left join messaging.chat_message m on m.id = e.message_id
  where g.id = $1 order by e.seq`;

/** The log of a room behind `after`, and where the room stands: in one statement, so that they fit together. */
export async function readLog(
  read: EntityReader,
  groupId: string,
  after: number,
  limit: number,
): Promise<LogRead> {
  const rows = await read.select<Row>(READ, [groupId, after, limit]);
  const { lastSeq, audience } = rows[0]!;
  return { lastSeq, audience, entries: rows.filter(({ eventSeq }) => eventSeq !== null).map(entryOf) };
}

function entryOf({
  lastSeq: _last,
  audience: _now,
  eventSeq,
  kind,
  eventAudience,
  ...message
}: Row): LogEntry {
  return { seq: eventSeq!, kind, audience: eventAudience, message };
}

/** How far these rooms have come, in the numbers that hints use. */
export function findHeights(
  read: EntityReader,
  groupIds: readonly string[],
): Promise<{ id: string; height: number }[]> {
  return read.select(
    'select id, last_seq + audience as height from messaging.chat_group where id = any($1)',
    [groupIds],
  );
}
