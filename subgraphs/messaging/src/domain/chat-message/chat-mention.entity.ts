import { defineEntity, p } from '@mikro-orm/core';
import { ChatMessage } from './chat-message.entity.js';

const ChatMentionSchema = defineEntity({
  name: 'ChatMention',
  properties: {
    messageId: () =>
      p
        .manyToOne(ChatMessage)
        .mapToPk()
        .fieldName('message_id')
        .primary()
        .deleteRule('no action')
        .updateRule('no action'),
    userId: p.uuid().primary(),
    groupId: p.uuid(),
    /** The message's place in the room. */
    seq: p.integer(),
  },
  indexes: [{ name: 'chat_mention_user_index', properties: ['userId', 'groupId', 'seq'] }],
});

/** A person whom a message names, as it stands now. */
export class ChatMention extends ChatMentionSchema.class {}

ChatMentionSchema.setClass(ChatMention);
