import { DomainErrors, NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId, newId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { isAdmin, type Viewer } from '@training-center/shared/scope/viewer';
import { ChatGroup } from '../domain/chat-group/chat-group.entity.js';
import { DirectChatWithOneselfError } from '../domain/chat-group/chat-group.errors.js';
import { findOrAddPair } from '../domain/chat-group/chat-group.repository.js';
import { ChatMember } from '../domain/chat-member/chat-member.entity.js';
import { findFellows } from '../domain/chat-member/chat-member.repository.js';
import { findActiveUsers } from '../domain/user-projection/user-projection.repository.js';

export interface NewChatGroup {
  readonly title: string;
  readonly memberIds: readonly string[];
}

/** Starting rooms besides those of courses: only with people whom one shares a course with; admins with anybody. */
export class GroupStartingService {
  create(scope: RequestScope, { title, memberIds }: NewChatGroup): Promise<ChatGroup> {
    const viewer = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const others = [...new Set(memberIds.map((id) => id.toLowerCase()))].filter(
        (id) => id !== viewer.userId,
      );
      const reachable = await reachableBy(tx, viewer, others);
      DomainErrors.throwAny(
        memberIds.flatMap((id, index) =>
          id.toLowerCase() === viewer.userId || reachable.has(id.toLowerCase())
            ? []
            : [new NotFoundError(['input', 'memberIds', String(index)])],
        ),
      );
      const room = tx.em.create(ChatGroup, {
        id: newId(),
        kind: 'CUSTOM',
        status: 'OPEN',
        title: title.trim(),
        courseId: null,
        firstUserId: null,
        secondUserId: null,
        lastActivityAt: tx.now,
      });
      addMembers(tx, room.id, [viewer.userId, ...others]);
      return room;
    });
  }

  /** The same pair always gets the same room, whoever asks, and however many at once. */
  startDirect(scope: RequestScope, userId: string): Promise<ChatGroup> {
    const viewer = scope.requireViewer();
    const other = userId.toLowerCase();
    return scope.transactional(async (tx) => {
      if (other === viewer.userId) throw new DirectChatWithOneselfError();
      const [first, second] = [viewer.userId, other].toSorted() as [string, string];
      const known = isId(other)
        ? await tx.em.findOne(ChatGroup, { firstUserId: first, secondUserId: second })
        : null;
      if (known) return known;
      if (!(await reachableBy(tx, viewer, [other])).has(other)) throw new NotFoundError(['input', 'userId']);
      const { groupId, isNew } = await findOrAddPair(tx.em, [first, second], tx.now);
      if (isNew) addMembers(tx, groupId, [first, second]);
      return tx.em.findOneOrFail(ChatGroup, { id: groupId });
    });
  }
}

/** Whoever is not among the answer does not exist as far as this viewer is concerned. */
async function reachableBy(
  tx: Transaction,
  viewer: Viewer,
  userIds: readonly string[],
): Promise<Set<string>> {
  const ids = userIds.filter(isId);
  if (ids.length === 0) return new Set();
  const found = isAdmin(viewer)
    ? await findActiveUsers(tx.em, ids)
    : await findFellows(tx.em, viewer.userId, ids);
  return new Set(found.map(({ userId }) => userId));
}

function addMembers(tx: Transaction, groupId: string, userIds: readonly string[]): void {
  for (const userId of userIds)
    tx.em.create(ChatMember, {
      groupId,
      userId,
      role: 'MEMBER',
      joinedAt: tx.now,
      leftAt: null,
      lastReadSeq: 0,
    });
}
