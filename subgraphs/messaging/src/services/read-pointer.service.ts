import { InvalidInputError, NotFoundError } from '@training-center/shared/errors/domain-error';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { ChatGroup } from '../domain/chat-group/chat-group.entity.js';
import { isMember } from '../domain/chat-group/chat-group.policy.js';
import { moveReadPointer } from '../domain/chat-member/chat-member.repository.js';
import { lockInbox } from '../domain/notification/inbox.repository.js';
import { viewerMembershipsByGroupId } from '../loaders/chat-groups.loader.js';
import { readNotificationsOfChat } from './read-notifications.js';
import type { RoomAccessService } from './room-access.service.js';

/** How far somebody has read. */
export class ReadPointerService {
  readonly #access: RoomAccessService;

  constructor(access: RoomAccessService) {
    this.#access = access;
  }

  /** Never goes back, whatever order the devices of a person call in, and never ahead of what there is to read. */
  async move(scope: RequestScope, groupId: string, seq: number): Promise<ChatGroup> {
    const { userId } = scope.requireViewer();
    if (seq < 0) throw new InvalidInputError('Must not be negative.', ['input', 'seq']);
    const room = await this.#access.visibleById(scope, groupId);
    const membership = room && (await scope.loader(viewerMembershipsByGroupId).load(room.id));
    if (!room || !isMember(membership)) throw new NotFoundError(['input', 'groupId']);
    await scope.transactional(async (tx) => {
      const inbox = await lockInbox(tx.em, userId);
      await moveReadPointer(tx.em, room.id, userId, seq);
      await readNotificationsOfChat(tx, inbox, room.id);
    });
    return this.#access.byId(scope, groupId);
  }
}
