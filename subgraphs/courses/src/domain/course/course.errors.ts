import { DomainError } from '@training-center/shared/errors/domain-error';

export class NotPublished extends DomainError {
  constructor() {
    super('NOT_PUBLISHED', 'Only a published course can be archived.');
  }
}

export class PaidReaders extends DomainError {
  constructor() {
    super('PAID_READERS', 'People who paid for this course can still read it: archive it instead.');
  }
}

export class RestoreExpired extends DomainError {
  constructor() {
    super('RESTORE_EXPIRED', 'A course can be restored for 30 days after its deletion.');
  }
}

/** One reason why a course cannot be published; `code` says which. */
export class NotPublishable extends DomainError {}
