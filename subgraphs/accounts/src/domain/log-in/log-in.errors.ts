import { DomainError } from '@training-center/shared/errors/domain-error';

/** One answer for a wrong password and for a name that nobody has. */
export class InvalidCredentials extends DomainError {
  constructor() {
    super('INVALID_CREDENTIALS', 'The name or the password is wrong.');
  }
}

export class WrongPassword extends DomainError {
  override readonly typename = 'InvalidInput';
  constructor() {
    super('WRONG_PASSWORD', 'This is not your current password.', ['input', 'currentPassword']);
  }
}

export class TooManyAttempts extends DomainError {
  override readonly typename = 'TooManyAttempts';
  constructor(
    /** Seconds. */
    readonly retryAfter: number,
  ) {
    super('TOO_MANY_ATTEMPTS', `Too many attempts. Try again in ${Math.ceil(retryAfter / 60)} minutes.`);
  }
}
