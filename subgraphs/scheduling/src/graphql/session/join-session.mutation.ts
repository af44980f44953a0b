import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { JoiningService } from '../../services/joining.service.js';

@InputType({ description: 'Which session to join.' })
export class JoinSessionInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId!: string;
}

@ObjectType({ description: 'What became of an attempt to join a session.' })
export class JoinSessionPayload {
  @Field(() => String, { nullable: true, description: 'Where to go; null when it was refused.' })
  joinUrl!: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class JoinSessionMutation {
  readonly #service: JoiningService;

  constructor(service: JoiningService) {
    this.#service = service;
  }

  @Mutation(() => JoinSessionPayload, {
    description:
      'Answers the way into a session: to those on its course and the host, from 15 minutes before it begins until it ends.',
  })
  joinSession(
    @Arg('input', () => JoinSessionInput, { description: 'Which session.' }) input: JoinSessionInput,
    @Scope() scope: RequestScope,
  ): Promise<JoinSessionPayload> {
    return answer('joinUrl', input, () => this.#service.join(scope, input.sessionId));
  }
}
