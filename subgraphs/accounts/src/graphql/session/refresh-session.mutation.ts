import { answer, type Payload } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RefreshService } from '../../services/refresh.service.js';
import { AuthSessionType, authSessionOf } from './auth-session.type.js';

@InputType({ description: 'The refresh token to change.' })
export class RefreshSessionInput {
  @Field(() => String, { description: 'The newest refresh token of the session. It is spent by this.' })
  refreshToken!: string;
}

@ObjectType({ description: 'What came of `refreshSession`.' })
export class RefreshSessionPayload {
  @Field(() => AuthSessionType, { nullable: true, description: 'The session with new tokens.' })
  session!: AuthSessionType | null;

  @Field(() => [UserError], {
    description: 'INVALID_TOKEN, EXPIRED_TOKEN, or TOKEN_REUSED: then the session was ended.',
  })
  userErrors!: UserError[];
}

@Resolver()
export class RefreshSessionMutation {
  readonly #refreshes: RefreshService;

  constructor(refreshes: RefreshService) {
    this.#refreshes = refreshes;
  }

  @Mutation(() => RefreshSessionPayload, {
    description:
      'Changes a refresh token for new tokens. The same one within 5 seconds gets the same successor; later its return ends the session.',
  })
  refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The token.' }) input: RefreshSessionInput,
    @Scope() scope: RequestScope,
  ): Promise<Payload<'session', AuthSessionType>> {
    return answer('session', input, async () =>
      authSessionOf(await this.#refreshes.refresh(scope, input.refreshToken)),
    );
  }
}
