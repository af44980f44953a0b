import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { answer, type Payload } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { LogInService } from '../../services/log-in.service.js';
import { AuthSessionType, authSessionOf } from './auth-session.type.js';

@InputType({ description: 'Who wants to sign in.' })
export class LogInInput {
  @Field(() => String, { description: 'The username or the e-mail address.' })
  @IsText({ min: 1, max: 254 })
  login!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;
}

@ObjectType({ description: 'What came of `logIn`.' })
export class LogInPayload {
  @Field(() => AuthSessionType, { nullable: true, description: 'The new session.' })
  session!: AuthSessionType | null;

  @Field(() => [UserError], {
    description: 'INVALID_CREDENTIALS, whether the name exists or not; TOO_MANY_ATTEMPTS; ACCOUNT_INACTIVE.',
  })
  userErrors!: UserError[];
}

@Resolver()
export class LogInMutation {
  readonly #logIns: LogInService;

  constructor(logIns: LogInService) {
    this.#logIns = logIns;
  }

  @Mutation(() => LogInPayload, { description: 'Signs somebody in, in a new session.' })
  logIn(
    @Arg('input', () => LogInInput, { description: 'Name and password.' }) input: LogInInput,
    @Scope() scope: RequestScope,
  ): Promise<Payload<'session', AuthSessionType>> {
    return answer('session', input, async () => authSessionOf(await this.#logIns.logIn(scope, input)));
  }
}
