import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Clearable } from '@training-center/shared/graphql/is-text.validator';
import { LocalDateTime } from '@training-center/shared/graphql/scalars';
import { IsInt, Max, Min } from 'class-validator';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ReschedulingService } from '../../services/rescheduling.service.js';
import { LiveSessionType } from './live-session.type.js';
import { MAX_DURATION_MINUTES } from './new-session.input.js';
import type { ChangeScope } from '../../services/rescheduling.service.js';
import { ChangeScopeEnum } from './session.enums.js';

@InputType({ description: 'When a session is to be instead.' })
export class RescheduleSessionInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId!: string;

  @Field(() => LocalDateTime, { description: 'What the clock shows when it begins.' })
  startsAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The zone of that clock; the one that it has when left out.',
  })
  timeZone?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How long it lasts: 1 to 1440 minutes; as long as now when left out.',
  })
  @Clearable()
  @IsInt()
  @Min(1)
  @Max(MAX_DURATION_MINUTES)
  durationMinutes?: number | null;

  @Field(() => ChangeScopeEnum, {
    nullable: true,
    description: 'How much of its series changes with it; THIS when left out.',
  })
  scope?: ChangeScope | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether FOLLOWING and ALL also reach sessions that were moved for themselves.',
  })
  force?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller last saw; another one is a Conflict.',
  })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What became of an attempt to move a session.' })
export class RescheduleSessionPayload {
  @Field(() => LiveSessionType, { nullable: true, description: 'The session; null when it was refused.' })
  liveSession!: LiveSessionType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class RescheduleSessionMutation {
  readonly #service: ReschedulingService;

  constructor(service: ReschedulingService) {
    this.#service = service;
  }

  @Mutation(() => RescheduleSessionPayload, {
    description:
      'Moves a session of a course that the viewer runs, alone or with its series. Sessions keep their ids; what has begun stays.',
  })
  rescheduleSession(
    @Arg('input', () => RescheduleSessionInput, { description: 'Which session, and when it is to be.' })
    input: RescheduleSessionInput,
    @Scope() scope: RequestScope,
  ): Promise<RescheduleSessionPayload> {
    return answer('liveSession', input, () => this.#service.reschedule(scope, input));
  }
}
