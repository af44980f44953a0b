import { notFound } from '@training-center/shared/errors/access-errors';
import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { Viewer } from '@training-center/shared/scope/viewer';
import type { ChatGroup } from '../domain/chat-group/chat-group.entity.js';
import { isMember, maySeeRoom } from '../domain/chat-group/chat-group.policy.js';
import { lockGroup } from '../domain/chat-group/chat-group.repository.js';
import type { ChatMember } from '../domain/chat-member/chat-member.entity.js';
import { findMember } from '../domain/chat-member/chat-member.repository.js';
import type { ChatMessage } from '../domain/chat-message/chat-message.entity.js';
import { groupsByCourseId, groupsById, viewerMembershipsByGroupId } from '../loaders/chat-groups.loader.js';
import { messagesById } from '../loaders/chat-messages.loader.js';

/** Who gets at which room and message. To others neither exists. */
export class RoomAccessService {
  async byId(scope: RequestScope, id: string): Promise<ChatGroup> {
    scope.requireViewer();
    const room = await this.visibleById(scope, id);
    if (!room) throw notFound();
    return room;
  }

  async visibleById(scope: RequestScope, id: string): Promise<ChatGroup | null> {
    if (!scope.viewer || !isId(id)) return null;
    return this.#ifVisible(scope, await scope.loader(groupsById).load(id.toLowerCase()));
  }

  async visibleOfCourse(scope: RequestScope, courseId: string): Promise<ChatGroup | null> {
    if (!scope.viewer) return null;
    return this.#ifVisible(scope, await scope.loader(groupsByCourseId).load(courseId));
  }

  async visibleMessageById(scope: RequestScope, id: string): Promise<ChatMessage | null> {
    if (!scope.viewer || !isId(id)) return null;
    const message = await scope.loader(messagesById).load(id.toLowerCase());
    return message && (await this.visibleById(scope, message.groupId)) ? message : null;
  }

  async #ifVisible(scope: RequestScope, room: ChatGroup | null): Promise<ChatGroup | null> {
    if (!room) return null;
    const membership = await scope.loader(viewerMembershipsByGroupId).load(room.id);
    return maySeeRoom(room, membership, scope.viewer) ? room : null;
  }
}

/** A room that is locked until the end of the transaction, as the viewer finds it. */
export interface LockedRoom {
  readonly room: ChatGroup;
  readonly membership: ChatMember | null;
}

/** @throws {NotFoundError} when the viewer may not see it. */
export async function lockVisibleRoom(
  tx: Transaction,
  id: string,
  viewer: Viewer,
  path: readonly string[],
): Promise<LockedRoom> {
  const room = isId(id) ? await lockGroup(tx.em, { id }) : null;
  const membership = room && (await findMember(tx.em, room.id, viewer.userId));
  if (!room || !maySeeRoom(room, membership, viewer)) throw new NotFoundError(path);
  return { room, membership };
}

/** @throws {NotFoundError} when the viewer is not in it. */
export async function lockOwnRoom(
  tx: Transaction,
  id: string,
  viewer: Viewer,
  path: readonly string[],
): Promise<ChatGroup> {
  const { room, membership } = await lockVisibleRoom(tx, id, viewer, path);
  if (!isMember(membership)) throw new NotFoundError(path);
  return room;
}
