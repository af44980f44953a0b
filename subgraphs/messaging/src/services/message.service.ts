import { violatesUnique } from '@training-center/shared/database/unique-violation';
import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId, newId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import type { ChatGroup } from '../domain/chat-group/chat-group.entity.js';
import { mayModerate } from '../domain/chat-group/chat-group.policy.js';
import { ChatMessage, CLIENT_ID_UNIQUE, fingerprintOf } from '../domain/chat-message/chat-message.entity.js';
import { ClientIdReusedError, NotTheAuthorError } from '../domain/chat-message/chat-message.errors.js';
import { findMessage } from '../domain/chat-message/chat-message.repository.js';
import { tellPartner } from './chat-notices.js';
import { forgetMentions, keepMentions } from './keep-mentions.js';
import { recordEvent } from './record-event.js';
import { lockOwnRoom, lockVisibleRoom } from './room-access.service.js';

export interface NewMessage {
  readonly groupId: string;
  readonly clientId: string;
  readonly body: string;
}

const GROUP = ['input', 'groupId'];
const MESSAGE = ['input', 'messageId'];

/** Writing, editing and deleting: each is one event of the room, numbered under the lock on it. */
export class MessageService {
  readonly #editMinutes: number;

  constructor(editMinutes: number) {
    this.#editMinutes = editMinutes;
  }

  /** However often the same is sent under one client id, it is stored once. */
  async send(scope: RequestScope, { groupId, clientId, body }: NewMessage): Promise<ChatMessage> {
    const viewer = scope.requireViewer();
    try {
      return await scope.transactional(async (tx) => {
        const room = await lockOwnRoom(tx, groupId, viewer, GROUP);
        const fingerprint = fingerprintOf(room.id, body);
        const known = await findMessage(tx.em, { senderId: viewer.userId, clientId });
        if (known?.isSentAs(fingerprint)) return known;
        if (known) throw new ClientIdReusedError();
        room.assertOpen(GROUP);
        const message = newMessage(tx, room, { senderId: viewer.userId, clientId, fingerprint, body });
        recordEvent(tx, room, 'SENT', message);
        await keepMentions(tx, room, message, viewer);
        await tellPartner(tx, room, message, viewer);
        return message;
      });
    } catch (error) {
      // The same client id at the same moment in another room.
      if (violatesUnique(error, CLIENT_ID_UNIQUE)) throw new ClientIdReusedError();
      throw error;
    }
  }

  /** By who wrote it, for a while. What is as it was already stays unedited. */
  async edit(scope: RequestScope, messageId: string, body: string): Promise<ChatMessage> {
    const viewer = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const { groupId } = await existing(tx, messageId);
      const room = await lockOwnRoom(tx, groupId, viewer, MESSAGE);
      const message = await existing(tx, messageId);
      message.assertEditable(viewer.userId, tx.now, this.#editMinutes);
      room.assertOpen(MESSAGE);
      const text = safeMarkdown(body);
      if (message.body === text) return message;
      message.edit(text, tx.now);
      recordEvent(tx, room, 'EDITED', message);
      await keepMentions(tx, room, message, viewer);
      return message;
    });
  }

  /** By who wrote it, and in the room of a course by its staff. A tombstone stays. */
  async delete(scope: RequestScope, messageId: string): Promise<ChatMessage> {
    const viewer = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const { groupId } = await existing(tx, messageId);
      const { room, membership } = await lockVisibleRoom(tx, groupId, viewer, MESSAGE);
      const message = await existing(tx, messageId);
      if (message.senderId !== viewer.userId && !mayModerate(room, membership, viewer))
        throw new NotTheAuthorError();
      if (message.deletedAt) return message;
      const seq = recordEvent(tx, room, 'DELETED', message);
      message.delete(seq, tx.now);
      await forgetMentions(tx, room, message);
      return message;
    });
  }
}

async function existing(tx: Transaction, id: string): Promise<ChatMessage> {
  const message = isId(id) ? await findMessage(tx.em, { id }) : null;
  if (!message) throw new NotFoundError(MESSAGE);
  return message;
}

function newMessage(
  tx: Transaction,
  room: ChatGroup,
  { body, ...sent }: Pick<ChatMessage, 'senderId' | 'clientId' | 'fingerprint'> & { body: string },
): ChatMessage {
  return tx.em.create(ChatMessage, {
    ...sent,
    id: newId(),
    groupId: room.id,
    seq: room.lastSeq + 1,
    body: safeMarkdown(body),
    sentAt: room.takeMoment(tx.now),
    editedAt: null,
    deletedAt: null,
    deletedSeq: null,
  });
}
