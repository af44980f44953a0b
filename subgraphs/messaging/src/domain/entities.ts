import { ChatEvent } from './chat-log/chat-event.entity.js';
import { ChatGroup } from './chat-group/chat-group.entity.js';
import { ChatMember } from './chat-member/chat-member.entity.js';
import { ChatMention } from './chat-message/chat-mention.entity.js';
import { ChatMessage } from './chat-message/chat-message.entity.js';
import { CourseProjection } from './course-projection/course-projection.entity.js';
import { EnrollmentProjection } from './enrollment-projection/enrollment-projection.entity.js';
import { notificationEntities } from './notification-entities.js';
import { UserProjection } from './user-projection/user-projection.entity.js';

/** Every table of this subgraph. */
export const entities = [
  CourseProjection,
  UserProjection,
  EnrollmentProjection,
  ChatGroup,
  ChatMember,
  ChatMessage,
  ChatMention,
  ChatEvent,
  ...notificationEntities,
];
