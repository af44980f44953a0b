import { connectionType } from '@training-center/shared/graphql/connection.type';
import { DateTime, LocalDateTime } from '@training-center/shared/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { MeetingProviderName } from '../../meetings/meeting-provider.js';
import { MeetingProviderEnum } from './session.enums.js';

@Directive('@key(fields: "id")')
@ObjectType('LiveSession', {
  description:
    'A meeting of a course at a time. When it takes place is public with its course; how to get in is answered by joinSession alone.',
})
export class LiveSessionType {
  @Field(() => ID, { description: 'Id of the session; also its UID in calendars.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => DateTime, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'When it ends: so many minutes later as it lasts, as they elapse.' })
  endsAt!: Date;

  @Field(() => String, { description: 'The zone whose clocks it keeps to, a name of the tz database.' })
  timeZone!: string;

  @Field(() => LocalDateTime, { description: 'The reading of the clock in that zone that was asked for.' })
  localStart!: string;

  @Field(() => Boolean, {
    description:
      'Whether the clock skips `localStart` that day, so that the session begins later by as much as it is put forward.',
  })
  timeShift!: boolean;

  @Field(() => Int, { description: 'How long it lasts.' })
  durationMinutes!: number;

  @Field(() => Int, { nullable: true, description: 'How many may join; null: as many as come.' })
  capacity!: number | null;

  @Field(() => MeetingProviderEnum, { description: 'Where people meet.' })
  meetingProvider!: MeetingProviderName;

  @Field(() => Boolean, { description: 'Whether it was moved for itself, away from the rule of its series.' })
  detached!: boolean;

  @Field(() => Int, { description: 'Grows with each change; hand it in as `expectedVersion`.' })
  version!: number;
}

export const LiveSessionConnection = connectionType('LiveSession', () => LiveSessionType);
