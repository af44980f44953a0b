import { BadUserInputError } from '@training-center/shared/errors/access-errors';
import type { Connection } from '@training-center/shared/graphql/connection.type';
import { decodeCursor, encodeCursor } from '@training-center/shared/graphql/cursor';
import { type ForwardPageArguments, pageSize } from '@training-center/shared/graphql/page-arguments';
import { paginate } from '@training-center/shared/graphql/paginate';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { ChatGroup } from '../domain/chat-group/chat-group.entity.js';
import { countGroupsOf, findGroupsOf } from '../domain/chat-group/chat-group.repository.js';
import type { ChatMessage } from '../domain/chat-message/chat-message.entity.js';
import { memberCounts, memberPages, messagePages } from '../loaders/room-pages.loader.js';

type Page = Pick<ForwardPageArguments, 'first' | 'after'>;

export interface HistoryPage extends Page {
  readonly last?: number | null;
  readonly before?: string | null;
}

type Key = readonly [at: string, id: string];
const ROOMS = 'chat-groups-of-viewer';
/** Behind every message that there can be. */
const THE_END = 2 ** 31 - 1;

/** Lists of rooms that the caller may see, and what is in them. */
export class ChatReadingService {
  /** The caller's own rooms, most recent activity first. */
  async mine(scope: RequestScope, page: Page): Promise<Connection<ChatGroup>> {
    const { userId } = scope.requireViewer();
    const size = pageSize(page.first);
    const after = keyIn(ROOMS, page.after);
    const rows = await findGroupsOf(scope.read, { userId, after, limit: size + 1 });
    return paginate(rows, {
      list: ROOMS,
      size,
      keysOf: ({ lastActivityAt, id }) => [lastActivityAt.toISOString(), id],
      hasPreviousPage: after !== null,
      totalCount: () => countGroupsOf(scope.read, userId),
    });
  }

  /** Who is in a room, in the order in which they came. */
  async members(scope: RequestScope, room: ChatGroup, page: Page): Promise<Connection<{ id: string }>> {
    const size = pageSize(page.first);
    const list = `chat-members:${room.id}`;
    const after = keyIn(list, page.after);
    const rows = await scope.loader(memberPages).load({ ...placeOf(room), page: { after, limit: size + 1 } });
    const members = rows.map(({ userId, joinedAt }) => ({ id: userId, joinedAt }));
    return paginate(members, {
      list,
      size,
      keysOf: (member) => [member.joinedAt.toISOString(), member.id],
      hasPreviousPage: after !== null,
      totalCount: async () => (await scope.loader(memberCounts).load(room.id))?.count ?? 0,
    });
  }

  /**
   * Messages in the order in which they were sent, up to where the room was read: what came since is on the stream behind
   * the room's cursor. Without `first` the newest ones.
   */
  async messages(scope: RequestScope, room: ChatGroup, page: HistoryPage): Promise<Connection<ChatMessage>> {
    const { first, last, after, before } = page;
    if (first != null && last != null)
      throw new BadUserInputError('Give "first" or "last", not both.', 'last');
    const isBackwards = first == null;
    const size = isBackwards ? pageSize(last, 'last') : pageSize(first);
    const list = `chat-messages:${room.id}`;
    const bounds = {
      after: seqIn(list, after, 'after') ?? 0,
      before: seqIn(list, before, 'before') ?? THE_END,
    };
    const rows = await scope
      .loader(messagePages)
      .load({ ...placeOf(room), page: { ...bounds, isBackwards, limit: size + 1 } });
    return historyOf(rows, { list, size, isBackwards, isBounded: (isBackwards ? before : after) != null });
  }

  /** The newest message of a room, also one that was deleted since; null where nobody wrote yet. */
  async lastMessage(scope: RequestScope, room: ChatGroup): Promise<ChatMessage | null> {
    const page = { after: 0, before: THE_END, isBackwards: true, limit: 1 };
    return (await scope.loader(messagePages).load({ ...placeOf(room), page }))[0] ?? null;
  }
}

const placeOf = ({ id, lastSeq }: ChatGroup) => ({ groupId: id, upTo: lastSeq });

interface HistoryOptions {
  readonly list: string;
  readonly size: number;
  readonly isBackwards: boolean;
  /** Whether there is something on the side from which it was read. */
  readonly isBounded: boolean;
}

/** From up to `size + 1` messages in the direction of reading. */
function historyOf(rows: readonly ChatMessage[], options: HistoryOptions): Connection<ChatMessage> {
  const { list, size, isBackwards, isBounded } = options;
  const isMore = rows.length > size;
  const nodes = isBackwards ? rows.slice(0, size).toReversed() : rows.slice(0, size);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(list, [node.seq]) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: isBackwards ? isBounded : isMore,
      hasPreviousPage: isBackwards ? isMore : isBounded,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function keyIn(list: string, cursor: string | null | undefined): Key | null {
  return cursor == null ? null : decodeCursor<[string, string]>(list, cursor, ['date', 'id'], 'after');
}

function seqIn(list: string, cursor: string | null | undefined, argument: string): number | null {
  if (cursor == null) return null;
  const [seq] = decodeCursor<[number]>(list, cursor, ['number'], argument);
  if (!Number.isInteger(seq) || seq < 0 || seq > THE_END)
    throw new BadUserInputError(`"${argument}" is not a cursor of this list.`, argument);
  return seq;
}
