import { defineEntity, p } from '@mikro-orm/core';
import { ChatGroup } from '../chat-group/chat-group.entity.js';

export const chatRoles = ['MEMBER', 'STAFF'] as const;

const ChatMemberSchema = defineEntity({
  name: 'ChatMember',
  properties: {
    groupId: () =>
      p
        .manyToOne(ChatGroup)
        .mapToPk()
        .fieldName('group_id')
        .primary()
        .deleteRule('no action')
        .updateRule('no action'),
    userId: p.uuid().primary(),
    role: p.enum(chatRoles),
    /** When they last came in. */
    joinedAt: p.datetime(3),
    /** Since when they are out; the row stays, with its pointer, for when they return. */
    leftAt: p.datetime(3).strictNullable(),
    /** Up to where they have read. Never goes back. */
    lastReadSeq: p.integer(),
  },
  indexes: [
    { name: 'chat_member_user_index', properties: ['userId', 'groupId'], where: 'left_at is null' },
    {
      name: 'chat_member_page_index',
      properties: ['groupId', 'joinedAt', 'userId'],
      where: 'left_at is null',
    },
  ],
});

/** A person in a room. In the room of a course this is derived, never set by hand. */
export class ChatMember extends ChatMemberSchema.class {}

ChatMemberSchema.setClass(ChatMember);
