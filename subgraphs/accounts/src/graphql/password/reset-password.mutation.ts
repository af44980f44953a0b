import { answerMany } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { PasswordService } from '../../services/password.service.js';

@InputType({ description: 'A token out of a mail, and the new password.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'The token from the mail. Works once, within 30 minutes.' })
  token!: string;

  @Field(() => String, { description: 'By the same rules as in `signUp`.' })
  newPassword!: string;
}

@ObjectType({ description: 'What came of `resetPassword`.' })
export class ResetPasswordPayload {
  @Field(() => Boolean, {
    description: 'Whether the password is the new one now. Nobody is signed in by this.',
  })
  passwordChanged!: boolean;

  @Field(() => [UserError], {
    description: 'INVALID_TOKEN, EXPIRED_TOKEN, or what is wrong with the password.',
  })
  userErrors!: UserError[];
}

@Resolver()
export class ResetPasswordMutation {
  readonly #passwords: PasswordService;

  constructor(passwords: PasswordService) {
    this.#passwords = passwords;
  }

  @Mutation(() => ResetPasswordPayload, {
    description: 'Chooses a new password by a token from a mail, and ends all sessions of the account.',
  })
  resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'Token and new password.' })
    input: ResetPasswordInput,
    @Scope() scope: RequestScope,
  ) {
    const perform = async () => {
      await this.#passwords.reset(scope, input);
      return { passwordChanged: true };
    };
    return answerMany(input, perform, { passwordChanged: false });
  }
}
