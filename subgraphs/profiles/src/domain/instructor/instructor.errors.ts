import { DomainError } from '@training-center/shared/errors/domain-error';

/** A person is an instructor once. */
export class AlreadyInstructor extends DomainError {
  constructor() {
    super('ALREADY_INSTRUCTOR', 'You are an instructor already.');
  }
}
