import { DomainError } from '@training-center/shared/errors/domain-error';

/** A person is a student once. */
export class AlreadyStudent extends DomainError {
  constructor() {
    super('ALREADY_STUDENT', 'You are a student already.');
  }
}
