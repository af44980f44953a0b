import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SessionService } from '../../services/session.service.js';

@ObjectType({ description: 'What came of `logOut`.' })
export class LogOutPayload {
  @Field(() => Boolean, { description: 'Whether this session has ended.' })
  loggedOut!: boolean;

  @Field(() => [UserError], { description: 'Always empty.' })
  userErrors!: UserError[];
}

@Resolver()
export class LogOutMutation {
  readonly #sessions: SessionService;

  constructor(sessions: SessionService) {
    this.#sessions = sessions;
  }

  @Mutation(() => LogOutPayload, { description: 'Ends the session in which it is called.' })
  async logOut(@Scope() scope: RequestScope): Promise<LogOutPayload> {
    await this.#sessions.logOut(scope);
    return { loggedOut: true, userErrors: [] };
  }
}
