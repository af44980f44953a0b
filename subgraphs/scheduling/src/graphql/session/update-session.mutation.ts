import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Clearable, IsText, WhenGiven } from '@training-center/shared/graphql/is-text.validator';
import { IsInt, Max, Min } from 'class-validator';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ReschedulingService } from '../../services/rescheduling.service.js';
import { LiveSessionType } from './live-session.type.js';
import { MAX_CAPACITY } from './new-session.input.js';

@InputType({ description: 'Changes of a session. What is left out stays.' })
export class UpdateSessionInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId!: string;

  @Field(() => String, { nullable: true, description: 'What it is called: 1 to 120 characters.' })
  @WhenGiven()
  @IsText({ min: 1, max: 120 })
  title?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many may join; null: all. Below what is taken it sends nobody away.',
  })
  @Clearable()
  @IsInt()
  @Min(1)
  @Max(MAX_CAPACITY)
  capacity?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller last saw; another one is a Conflict.',
  })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What became of an attempt to change a session.' })
export class UpdateSessionPayload {
  @Field(() => LiveSessionType, { nullable: true, description: 'The session; null when it was refused.' })
  liveSession!: LiveSessionType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class UpdateSessionMutation {
  readonly #service: ReschedulingService;

  constructor(service: ReschedulingService) {
    this.#service = service;
  }

  @Mutation(() => UpdateSessionPayload, {
    description:
      'Changes the title or the capacity of a session of a course that the viewer runs. When it is, rescheduleSession changes.',
  })
  updateSession(
    @Arg('input', () => UpdateSessionInput, { description: 'Which session, and what changes.' })
    input: UpdateSessionInput,
    @Scope() scope: RequestScope,
  ): Promise<UpdateSessionPayload> {
    return answer('liveSession', input, () => this.#service.edit(scope, input));
  }
}
