import { answerMany } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SessionService } from '../../services/session.service.js';

@InputType({ description: 'The session to end.' })
export class RevokeSessionInput {
  @Field(() => ID, { description: 'One of the viewer’s own sessions.' })
  sessionId!: string;
}

@ObjectType({ description: 'What came of `revokeSession`.' })
export class RevokeSessionPayload {
  @Field(() => Boolean, { description: 'Whether the session has ended.' })
  revoked!: boolean;

  @Field(() => [UserError], { description: 'NOT_FOUND for whatever is not a live session of the viewer.' })
  userErrors!: UserError[];
}

@Resolver()
export class RevokeSessionMutation {
  readonly #sessions: SessionService;

  constructor(sessions: SessionService) {
    this.#sessions = sessions;
  }

  @Mutation(() => RevokeSessionPayload, { description: 'Ends one of the viewer’s own sessions.' })
  revokeSession(
    @Arg('input', () => RevokeSessionInput, { description: 'Which one.' }) input: RevokeSessionInput,
    @Scope() scope: RequestScope,
  ) {
    const perform = async () => {
      await this.#sessions.revoke(scope, input.sessionId);
      return { revoked: true };
    };
    return answerMany(input, perform, { revoked: false });
  }
}
