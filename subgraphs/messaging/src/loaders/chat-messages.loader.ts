import { manyByKey, oneByKey } from '@training-center/shared/scope/define-loader';
import type { ChatMention } from '../domain/chat-message/chat-mention.entity.js';
import type { ChatMessage } from '../domain/chat-message/chat-message.entity.js';
import { findMentions, findMessagesByIds } from '../domain/chat-message/chat-message.repository.js';

export const messagesById = oneByKey<string, ChatMessage>(
  'MessagesById',
  (ids, scope) => findMessagesByIds(scope.read, ids),
  (message) => message.id,
);

export const mentionsByMessageId = manyByKey<string, ChatMention>(
  'MentionsByMessageId',
  (ids, scope) => findMentions(scope.read, ids),
  (mention) => mention.messageId,
);
