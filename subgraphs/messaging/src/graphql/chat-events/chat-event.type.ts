import { Directive, Field, InterfaceType, ObjectType } from 'type-graphql';
import type { ChatStreamEvent } from '../../services/chat-log-reader.js';
import { MessageType } from '../chat-message/message.type.js';

@InterfaceType({
  description: 'Something that happened in a room. Every event comes once and in order.',
  autoRegisterImplementations: false,
  resolveType: (event: unknown) => (event as ChatStreamEvent).typename,
})
export abstract class ChatEvent {
  @Field(() => String, {
    description: 'Place of this event: hand the last one seen in as `after`, and nothing is missed.',
  })
  cursor!: string;

  @Directive('@inaccessible')
  @Field(() => String, { description: 'Changes whenever who may see the room changes.' })
  audience!: string;
}

@Directive('@viewerIndependent')
@ObjectType({ implements: ChatEvent, description: 'Somebody wrote.' })
export class MessageSent extends ChatEvent {
  @Field(() => MessageType, { description: 'The message, as it is by now.' })
  message!: MessageType;
}

@Directive('@viewerIndependent')
@ObjectType({ implements: ChatEvent, description: 'A message was edited.' })
export class MessageEdited extends ChatEvent {
  @Field(() => MessageType, { description: 'The message, as it is by now.' })
  message!: MessageType;
}

@Directive('@viewerIndependent')
@ObjectType({ implements: ChatEvent, description: 'A message was deleted.' })
export class MessageDeleted extends ChatEvent {
  @Field(() => MessageType, { description: 'Its tombstone.' })
  message!: MessageType;
}

@Directive('@inaccessible')
@ObjectType({
  implements: ChatEvent,
  description: 'Who may see the room has changed. For the gateway alone.',
})
export class AudienceChanged extends ChatEvent {}

export const chatEventTypes = [MessageSent, MessageEdited, MessageDeleted, AudienceChanged];
