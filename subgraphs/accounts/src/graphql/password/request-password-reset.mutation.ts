import { answerMany } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { PasswordService } from '../../services/password.service.js';
import { IsEmailAddress } from '../account/account-input.validators.js';

@InputType({ description: 'Whose password shall be chosen anew.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The e-mail address of the account.' })
  @IsEmailAddress()
  email!: string;
}

@ObjectType({ description: 'What came of `requestPasswordReset`.' })
export class RequestPasswordResetPayload {
  @Field(() => Boolean, { description: 'True for every e-mail address, whether anybody has it or not.' })
  accepted!: boolean;

  @Field(() => [UserError], { description: 'Only when the text is no e-mail address at all.' })
  userErrors!: UserError[];
}

@Resolver()
export class RequestPasswordResetMutation {
  readonly #passwords: PasswordService;

  constructor(passwords: PasswordService) {
    this.#passwords = passwords;
  }

  @Mutation(() => RequestPasswordResetPayload, {
    description: 'Sends a mail for choosing a new password, if the address belongs to an account.',
  })
  requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'The address.' })
    input: RequestPasswordResetInput,
    @Scope() scope: RequestScope,
  ) {
    const perform = async () => {
      await this.#passwords.requestReset(scope, input.email);
      return { accepted: true };
    };
    return answerMany(input, perform, { accepted: false });
  }
}
