import { defineEntity, p } from '@mikro-orm/core';
import { ChatGroup } from '../chat-group/chat-group.entity.js';
import { ChatMessage } from '../chat-message/chat-message.entity.js';

export const chatEventKinds = ['SENT', 'EDITED', 'DELETED'] as const;
export type ChatEventKind = (typeof chatEventKinds)[number];

const ChatEventSchema = defineEntity({
  name: 'ChatEvent',
  properties: {
    groupId: () =>
      p
        .manyToOne(ChatGroup)
        .mapToPk()
        .fieldName('group_id')
        .primary()
        .deleteRule('no action')
        .updateRule('no action'),
    seq: p.integer().primary(),
    kind: p.enum(chatEventKinds),
    messageId: () => p.manyToOne(ChatMessage).mapToPk().fieldName('message_id').index(),
    /** The room's audience when it happened. */
    audience: p.integer(),
    occurredAt: p.datetime(3),
  },
});

/** One line of a room's log. Only ever added, under the lock on the room. */
export class ChatEvent extends ChatEventSchema.class {}

ChatEventSchema.setClass(ChatEvent);
