import { DomainError, InvalidInputError } from '@training-center/shared/errors/domain-error';

export class UsernameTaken extends InvalidInputError {
  constructor() {
    super('This username is taken.', ['input', 'username'], 'USERNAME_TAKEN');
  }
}

export class EmailTaken extends InvalidInputError {
  constructor() {
    super('There is an account with this e-mail address already.', ['input', 'email'], 'EMAIL_TAKEN');
  }
}

/** Only for whoever has just proved to be that person. */
export class AccountInactive extends DomainError {
  constructor() {
    super('ACCOUNT_INACTIVE', 'This account is not active. Please contact support.');
  }
}
