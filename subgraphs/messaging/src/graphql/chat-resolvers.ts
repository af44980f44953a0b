import type { ChatServices } from '../services/chat-services.js';
import { chatEventTypes } from './chat-events/chat-event.type.js';
import { chatEventsSubscription } from './chat-events/chat-events.subscription.js';
import { ChatGroupResolver } from './chat-group/chat-group.resolver.js';
import { CreateChatGroupMutation } from './chat-group/create-chat-group.mutation.js';
import { MarkReadMutation } from './chat-group/mark-read.mutation.js';
import { StartDirectChatMutation } from './chat-group/start-direct-chat.mutation.js';
import { chatUserErrors } from './chat-message/chat-user-errors.type.js';
import { DeleteMessageMutation } from './chat-message/delete-message.mutation.js';
import { EditMessageMutation } from './chat-message/edit-message.mutation.js';
import { MessageResolver } from './chat-message/message.resolver.js';
import { SendMessageMutation } from './chat-message/send-message.mutation.js';
import { CourseChatResolver } from './course/course-chat.resolver.js';
import { ViewerChatsResolver } from './viewer/viewer-chats.resolver.js';

export function chatResolvers(services: ChatServices): object[] {
  const { access, reading, details, starting, messages, pointers, streams } = services;
  return [
    new ChatGroupResolver(services),
    new MessageResolver(access, details),
    new CourseChatResolver(access),
    new ViewerChatsResolver(reading),
    new CreateChatGroupMutation(starting),
    new StartDirectChatMutation(starting),
    new MarkReadMutation(pointers),
    new SendMessageMutation(messages),
    new EditMessageMutation(messages),
    new DeleteMessageMutation(messages),
    chatEventsSubscription(streams),
  ];
}

/** Types that are reached only through an interface. */
export const chatTypes = [...chatEventTypes, ...chatUserErrors];
