import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SessionService } from '../../services/session.service.js';

@ObjectType({ description: 'What came of `revokeAllSessions`.' })
export class RevokeAllSessionsPayload {
  @Field(() => Int, { description: 'How many sessions were ended.' })
  revokedCount!: number;

  @Field(() => [UserError], { description: 'Always empty.' })
  userErrors!: UserError[];
}

@Resolver()
export class RevokeAllSessionsMutation {
  readonly #sessions: SessionService;

  constructor(sessions: SessionService) {
    this.#sessions = sessions;
  }

  @Mutation(() => RevokeAllSessionsPayload, {
    description: 'Signs the viewer out everywhere, here too.',
  })
  async revokeAllSessions(@Scope() scope: RequestScope): Promise<RevokeAllSessionsPayload> {
    return { revokedCount: await this.#sessions.revokeAll(scope), userErrors: [] };
  }
}
