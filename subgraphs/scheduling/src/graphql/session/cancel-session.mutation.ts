import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Clearable, IsText } from '@training-center/shared/graphql/is-text.validator';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ReschedulingService } from '../../services/rescheduling.service.js';
import { LiveSessionType } from './live-session.type.js';
import type { ChangeScope } from '../../services/rescheduling.service.js';
import { ChangeScopeEnum } from './session.enums.js';

@InputType({ description: 'A session that does not take place.' })
export class CancelSessionInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for those on the course: at most 500 characters.',
  })
  @Clearable()
  @IsText({ min: 0, max: 500 })
  reason?: string | null;

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

@ObjectType({ description: 'What became of an attempt to cancel a session.' })
export class CancelSessionPayload {
  @Field(() => LiveSessionType, { nullable: true, description: 'The session; null when it was refused.' })
  liveSession!: LiveSessionType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class CancelSessionMutation {
  readonly #service: ReschedulingService;

  constructor(service: ReschedulingService) {
    this.#service = service;
  }

  @Mutation(() => CancelSessionPayload, {
    description:
      'Cancels a session of a course that the viewer runs, alone or with its series. It stays on calendars as cancelled.',
  })
  cancelSession(
    @Arg('input', () => CancelSessionInput, { description: 'Which session, and why.' })
    input: CancelSessionInput,
    @Scope() scope: RequestScope,
  ): Promise<CancelSessionPayload> {
    return answer('liveSession', input, () => this.#service.cancel(scope, input));
  }
}
