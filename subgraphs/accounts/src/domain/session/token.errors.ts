import { DomainError } from '@training-center/shared/errors/domain-error';

/** Unknown, used or withdrawn. */
export class InvalidToken extends DomainError {
  override readonly typename = 'InvalidToken';
  constructor(path: readonly string[], code = 'INVALID_TOKEN', message = 'This token is not valid.') {
    super(code, message, path);
  }
}

/** Was good once; only its holder is told so. */
export class ExpiredToken extends DomainError {
  override readonly typename = 'ExpiredToken';
  constructor(path: readonly string[]) {
    super('EXPIRED_TOKEN', 'This token has expired.', path);
  }
}
