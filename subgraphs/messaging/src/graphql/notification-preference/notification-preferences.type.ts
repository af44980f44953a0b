import { Field, ObjectType } from 'type-graphql';
import { NotificationChannel, NotificationRate } from './notification-preference.enums.js';

@ObjectType({ description: 'When notifications of one type reach the viewer on one channel.' })
export class NotificationPreference {
  @Field(() => String, { description: 'The type of notifications.' })
  type!: string;

  @Field(() => NotificationChannel, { description: 'The channel.' })
  channel!: keyof typeof NotificationChannel;

  @Field(() => NotificationRate, { description: 'When.' })
  rate!: keyof typeof NotificationRate;
}

@ObjectType({ description: 'What reaches the viewer how.' })
export class NotificationPreferences {
  @Field(() => String, {
    description: 'IANA name of the zone in which mornings are at 08:00. UTC until it is chosen.',
  })
  timeZone!: string;

  @Field(() => [NotificationPreference], {
    description: 'For every type and channel what holds, chosen or not.',
  })
  preferences!: readonly NotificationPreference[];
}
