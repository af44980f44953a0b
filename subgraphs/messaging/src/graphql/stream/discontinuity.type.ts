import { Field, ObjectType } from 'type-graphql';
import { NotificationEvent } from '../notification/notification-event.type.js';
import { DiscontinuityReason } from './discontinuity-reason.enum.js';

@ObjectType({
  implements: [NotificationEvent],
  description:
    'The stream could not continue where it was left: something is missing. Fetch the state anew; the stream goes on from now.',
})
export class Discontinuity implements NotificationEvent {
  cursor!: string;

  @Field(() => DiscontinuityReason, { description: 'Why.' })
  reason!: keyof typeof DiscontinuityReason;
}
