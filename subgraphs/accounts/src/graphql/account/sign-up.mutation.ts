import { Clearable } from '@training-center/shared/graphql/is-text.validator';
import { answer, type Payload } from '@training-center/shared/graphql/mutation-boundary';
import { LocalDate } from '@training-center/shared/graphql/scalars';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { IsLocale, IsTimeZone, Matches, MaxLength } from 'class-validator';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { USERNAME_PATTERN } from '../../domain/account/username.policy.js';
import type { AccountService } from '../../services/account.service.js';
import { AuthSessionType, authSessionOf } from '../session/auth-session.type.js';
import { IsEmailAddress } from './account-input.validators.js';

@InputType({ description: 'A person who wants an account.' })
export class SignUpInput {
  @Field(() => String, {
    description: '3 to 30 letters, digits, dots, hyphens or underscores; unique without regard to case.',
  })
  @Matches(USERNAME_PATTERN, {
    message: 'a username has 3 to 30 letters, digits, dots, hyphens or underscores',
  })
  username!: string;

  @Field(() => String, { description: 'Unique without regard to case.' })
  @IsEmailAddress()
  email!: string;

  @Field(() => String, {
    description:
      '8 to 256 characters, taken exactly as they are; not one that many people use, nor one that holds the username or e-mail address.',
  })
  password!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day of birth; people of 13 years and older may sign up.',
  })
  birthDate?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'In international form, without spaces: +4915112345678.',
  })
  @Clearable()
  @Matches(/^\+[1-9]\d{6,14}$/, { message: 'a phone number has the form +4915112345678' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Language and region: de-AT.' })
  @Clearable()
  @MaxLength(35)
  @IsLocale({ message: 'a locale has the form de-AT' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name: Europe/Vienna.' })
  @Clearable()
  @MaxLength(64)
  @IsTimeZone({ message: 'a time zone has the form Europe/Vienna' })
  timeZone?: string | null;
}

@ObjectType({ description: 'What came of `signUp`.' })
export class SignUpPayload {
  @Field(() => AuthSessionType, { nullable: true, description: 'The new person, signed in.' })
  session!: AuthSessionType | null;

  @Field(() => [UserError], {
    description: 'Why it did not happen; USERNAME_TAKEN and EMAIL_TAKEN among them.',
  })
  userErrors!: UserError[];
}

@Resolver()
export class SignUpMutation {
  readonly #accounts: AccountService;

  constructor(accounts: AccountService) {
    this.#accounts = accounts;
  }

  @Mutation(() => SignUpPayload, { description: 'Makes an account and signs its owner in.' })
  signUp(
    @Arg('input', () => SignUpInput, { description: 'Who wants an account.' }) input: SignUpInput,
    @Scope() scope: RequestScope,
  ): Promise<Payload<'session', AuthSessionType>> {
    return answer('session', input, async () => authSessionOf(await this.#accounts.signUp(scope, input)));
  }
}
