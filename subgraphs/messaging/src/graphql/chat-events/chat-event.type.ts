import { Directive, Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { ChatStreamEvent, DiscontinuityReason } from '../../services/chat-log-reader.js';
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

@ObjectType({ implements: ChatEvent, description: 'Somebody wrote.' })
export class MessageSent extends ChatEvent {
  @Field(() => MessageType, { description: 'The message, as it is by now.' })
  message!: MessageType;
}

@ObjectType({ implements: ChatEvent, description: 'A message was edited.' })
export class MessageEdited extends ChatEvent {
  @Field(() => MessageType, { description: 'The message, as it is by now.' })
  message!: MessageType;
}

@ObjectType({ implements: ChatEvent, description: 'A message was deleted.' })
export class MessageDeleted extends ChatEvent {
  @Field(() => MessageType, { description: 'Its tombstone.' })
  message!: MessageType;
}

export enum DiscontinuityReasonEnum {
  UNKNOWN_CURSOR = 'UNKNOWN_CURSOR',
  TOO_FAR_BACK = 'TOO_FAR_BACK',
}

registerEnumType(DiscontinuityReasonEnum, {
  name: 'DiscontinuityReason',
  description: 'Why a stream cannot go on where the cursor says.',
  valuesConfig: {
    UNKNOWN_CURSOR: { description: 'The cursor is none of this stream.' },
    TOO_FAR_BACK: { description: 'More happened since than is told again.' },
  },
});

@ObjectType({
  implements: ChatEvent,
  description: 'Not everything since the cursor is told: fetch the room again. The stream goes on from here.',
})
export class Discontinuity extends ChatEvent {
  @Field(() => DiscontinuityReasonEnum, { description: 'Why.' })
  reason!: DiscontinuityReason;
}

@Directive('@inaccessible')
@ObjectType({
  implements: ChatEvent,
  description: 'Who may see the room has changed. For the gateway alone.',
})
export class AudienceChanged extends ChatEvent {}

export const chatEventTypes = [MessageSent, MessageEdited, MessageDeleted, Discontinuity, AudienceChanged];
