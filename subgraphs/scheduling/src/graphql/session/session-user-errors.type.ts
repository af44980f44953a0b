import { DateTime } from '@training-center/shared/graphql/scalars';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import { Field, Int, ObjectType } from 'type-graphql';
import { LiveSessionType } from './live-session.type.js';

@ObjectType({ implements: UserError, description: 'The host has another session at that time.' })
export class HostDoubleBooked extends UserError {
  @Field(() => DateTime, { description: 'When the other session begins.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'When the other session ends.' })
  endsAt!: Date;

  @Field(() => LiveSessionType, {
    nullable: true,
    description: 'The other session; null when the sessions of one series overlap each other.',
  })
  session!: LiveSessionType | null;
}

@ObjectType({
  implements: UserError,
  description: 'The rule of a series cannot be used; `message` says why.',
})
export class InvalidRecurrenceRule extends UserError {}

@ObjectType({ implements: UserError, description: 'The session has begun or is over, and stays as it was.' })
export class SessionStarted extends UserError {}

@ObjectType({ implements: UserError, description: 'The session is cancelled.' })
export class SessionCancelled extends UserError {}

@ObjectType({ implements: UserError, description: 'The session cannot be joined yet.' })
export class TooEarly extends UserError {
  @Field(() => DateTime, { description: 'From when it can be joined.' })
  opensAt!: Date;
}

@ObjectType({ implements: UserError, description: 'The session is over.' })
export class SessionOver extends UserError {}

@ObjectType({ implements: UserError, description: 'Every place in the session is taken.' })
export class SessionFull extends UserError {
  @Field(() => Int, { description: 'How many may join.' })
  capacity!: number;
}

@ObjectType({
  implements: UserError,
  description: 'The signed-in person is not on the course of this session.',
})
export class NotOnCourse extends UserError {}

@ObjectType({ implements: UserError, description: 'The meeting is still being made at its provider.' })
export class MeetingNotReady extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'This platform has no access to that provider of meetings.',
})
export class MeetingProviderNotConfigured extends UserError {}

/** The user errors that this subgraph adds to the shared ones. */
export const schedulingUserErrors = [
  HostDoubleBooked,
  InvalidRecurrenceRule,
  SessionStarted,
  SessionCancelled,
  TooEarly,
  SessionOver,
  SessionFull,
  NotOnCourse,
  MeetingNotReady,
  MeetingProviderNotConfigured,
];
