import { answerMany } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { PasswordService } from '../../services/password.service.js';

@InputType({ description: 'The old password and the new one.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password as it is.' })
  currentPassword!: string;

  @Field(() => String, { description: 'By the same rules as in `signUp`.' })
  newPassword!: string;
}

@ObjectType({ description: 'What came of `changePassword`.' })
export class ChangePasswordPayload {
  @Field(() => Boolean, { description: 'Whether the password is the new one now.' })
  passwordChanged!: boolean;

  @Field(() => [UserError], {
    description: 'WRONG_PASSWORD, TOO_MANY_ATTEMPTS, or what is wrong with the new one.',
  })
  userErrors!: UserError[];
}

@Resolver()
export class ChangePasswordMutation {
  readonly #passwords: PasswordService;

  constructor(passwords: PasswordService) {
    this.#passwords = passwords;
  }

  @Mutation(() => ChangePasswordPayload, {
    description: 'Changes the viewer’s password, and ends every other session of theirs.',
  })
  changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'Old and new.' }) input: ChangePasswordInput,
    @Scope() scope: RequestScope,
  ) {
    const perform = async () => {
      await this.#passwords.change(scope, input);
      return { passwordChanged: true };
    };
    return answerMany(input, perform, { passwordChanged: false });
  }
}
