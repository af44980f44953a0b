import { Clearable, IsText } from '@training-center/shared/graphql/is-text.validator';
import { LocalDateTime } from '@training-center/shared/graphql/scalars';
import { IsInt, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { MeetingProviderName } from '../../meetings/meeting-provider.js';
import { MeetingProviderEnum } from './session.enums.js';

export const MAX_DURATION_MINUTES = 1440;
export const MAX_CAPACITY = 100_000;

@InputType({ description: 'A session to be put onto the calendar of a course.' })
export class ScheduleSessionInput {
  @Field(() => ID, { description: 'Id of the course.' })
  courseId!: string;

  @Field(() => String, { description: 'What it is called: 1 to 120 characters.' })
  @IsText({ min: 1, max: 120 })
  title!: string;

  @Field(() => LocalDateTime, { description: 'What the clock shows when it begins.' })
  startsAt!: string;

  @Field(() => String, { description: 'The zone of that clock, a name of the tz database: Europe/Berlin.' })
  timeZone!: string;

  @Field(() => Int, { description: 'How long it lasts: 1 to 1440 minutes.' })
  @IsInt()
  @Min(1)
  @Max(MAX_DURATION_MINUTES)
  durationMinutes!: number;

  @Field(() => MeetingProviderEnum, {
    nullable: true,
    description: 'Where people meet; BUILT_IN when left out.',
  })
  meetingProvider?: MeetingProviderName | null;

  @Field(() => Int, { nullable: true, description: 'How many may join: 1 to 100,000; left out: all.' })
  @Clearable()
  @IsInt()
  @Min(1)
  @Max(MAX_CAPACITY)
  capacity?: number | null;
}
