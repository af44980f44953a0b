import { Directive, Field, ObjectType } from 'type-graphql';
import { ChatEvent } from '../chat-events/chat-event.type.js';
import { NotificationEvent } from '../notification/notification-event.type.js';
import { DiscontinuityReason } from './discontinuity-reason.enum.js';

@Directive('@viewerIndependent')
@ObjectType({
  implements: [ChatEvent, NotificationEvent],
  description:
    'The stream could not continue where it was left: something is missing. Fetch the state anew; the stream goes on from now.',
})
export class Discontinuity implements ChatEvent, NotificationEvent {
  cursor!: string;

  audience!: string;

  @Field(() => DiscontinuityReason, { description: 'Why.' })
  reason!: keyof typeof DiscontinuityReason;
}
