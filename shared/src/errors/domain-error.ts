/**
 * A rule of the domain that refuses. Thrown by entities and services inside the transaction, so that it rolls back;
 * the mutation boundary turns it into a `UserError` of the GraphQL type `typename`, whose further fields are read
 * from this object's own properties.
 */
export class DomainError extends Error {
  /** GraphQL type of the user error; it must implement `UserError`. */
  readonly typename: string = 'Refused';

  constructor(
    /** SCREAMING_SNAKE_CASE, stable: clients switch on it. */
    readonly code: string,
    message: string,
    /** The input field it is about, from the mutation's root: `['input', 'title']`. */
    readonly path: readonly string[] | null = null,
  ) {
    super(message);
  }
}

/** Several refusals at once, in the order in which they should be shown. */
export class DomainErrors extends Error {
  constructor(readonly errors: readonly DomainError[]) {
    super(errors.map((error) => error.message).join('; '));
  }

  /** Throws when there is anything to throw. */
  static throwAny(errors: readonly DomainError[]): void {
    if (errors.length > 0) throw new DomainErrors(errors);
  }
}

/** One wrong value of an input. */
export class InvalidInputError extends DomainError {
  override readonly typename = 'InvalidInput';
  constructor(message: string, path: readonly string[], code = 'INVALID_INPUT') {
    super(code, message, path);
  }
}

/** The object does not exist, or the viewer may not know that it does: one text for both. */
export class NotFoundError extends DomainError {
  override readonly typename = 'NotFound';
  constructor(path: readonly string[] | null = null) {
    super('NOT_FOUND', 'Not found.', path);
  }
}

/** The object changed since the caller read it. */
export class ConflictError extends DomainError {
  override readonly typename = 'Conflict';
  constructor(
    readonly currentVersion: number,
    path: readonly string[] | null = ['input', 'expectedVersion'],
  ) {
    super('CONFLICT', `This was changed meanwhile: the current version is ${currentVersion}.`, path);
  }
}
