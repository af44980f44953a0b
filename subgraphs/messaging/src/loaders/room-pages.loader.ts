import type { LoaderDefinition, RequestScope } from '@training-center/shared/scope/request-scope';
import type { ChatMember } from '../domain/chat-member/chat-member.entity.js';
import {
  countMembers,
  findMemberPages,
  type MemberPage,
} from '../domain/chat-member/chat-member.repository.js';
import type { ChatMessage } from '../domain/chat-message/chat-message.entity.js';
import { findMessagePages, type MessagePage } from '../domain/chat-message/chat-message.repository.js';
import { oneByKey } from '@training-center/shared/scope/define-loader';

interface RoomPage<P> {
  readonly groupId: string;
  /** Where the room ends: the event up to which it was read. */
  readonly upTo: number;
  readonly page: P;
}

/** Pages of rooms. Those with the same arguments, as of one list of rooms, are answered together. */
function pagesByRoom<P, T extends { groupId: string }>(
  name: string,
  find: (scope: RequestScope, rooms: readonly RoomPage<P>[], page: P) => Promise<T[]>,
): LoaderDefinition<RoomPage<P>, T[]> {
  return {
    name,
    async batch(requests, scope) {
      const answers = new Map<RoomPage<P>, T[]>();
      for (const alike of Map.groupBy(requests, ({ page }) => JSON.stringify(page)).values()) {
        const rows = await find(scope, alike, alike[0]!.page);
        const byRoom = Map.groupBy(rows, ({ groupId }) => groupId);
        for (const request of alike) answers.set(request, byRoom.get(request.groupId) ?? []);
      }
      return requests.map((request) => answers.get(request)!);
    },
  };
}

export const memberPages = pagesByRoom<MemberPage, ChatMember>('MemberPages', (scope, rooms, page) =>
  findMemberPages(
    scope.read,
    rooms.map(({ groupId }) => groupId),
    page,
  ),
);

export const messagePages = pagesByRoom<MessagePage, ChatMessage>('MessagePages', (scope, rooms, page) =>
  findMessagePages(scope.read, rooms, page),
);

export const memberCounts = oneByKey<string, { groupId: string; count: number }>(
  'MemberCounts',
  (ids, scope) => countMembers(scope.read, ids),
  ({ groupId }) => groupId,
);
