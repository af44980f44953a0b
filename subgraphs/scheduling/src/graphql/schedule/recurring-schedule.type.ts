import { LocalDateTime } from '@training-center/shared/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('RecurringSchedule', {
  description:
    'A series of sessions. It keeps to the wall clock of its zone: 18:00 stays 18:00 when the clocks change.',
})
export class RecurringScheduleType {
  @Field(() => ID, { description: 'Id of the series.' })
  id!: string;

  @Field(() => String, { description: 'What its sessions were called when it was made.' })
  title!: string;

  @Field(() => String, {
    description: 'The rule of RFC 5545 that it follows: FREQ=WEEKLY;BYDAY=TU;COUNT=12.',
  })
  rrule!: string;

  @Field(() => String, { description: 'The zone whose clocks it keeps to, a name of the tz database.' })
  timeZone!: string;

  @Field(() => LocalDateTime, { description: 'The reading of the clock at its first session.' })
  localStart!: string;

  @Field(() => Int, { description: 'How long each session lasts.' })
  durationMinutes!: number;

  @Field(() => Int, { description: 'Grows with each change of the rule.' })
  version!: number;
}
