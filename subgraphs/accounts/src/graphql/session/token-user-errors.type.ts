import { UserError } from '@training-center/shared/graphql/user-error.type';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  implements: UserError,
  description:
    'A token is unknown, used or withdrawn. TOKEN_REUSED: it had been used before, so the session was ended.',
})
export class InvalidToken extends UserError {}

@ObjectType({ implements: UserError, description: 'A token was good once and is too old now.' })
export class ExpiredToken extends UserError {}

@ObjectType({ implements: UserError, description: 'Too many wrong passwords within a quarter of an hour.' })
export class TooManyAttempts extends UserError {
  @Field(() => Int, { description: 'Seconds until another attempt will be looked at.' })
  retryAfter!: number;
}

export const accountUserErrors = [InvalidToken, ExpiredToken, TooManyAttempts];
