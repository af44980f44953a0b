import { GraphQLError } from 'graphql';

/** Nobody is signed in, and the call needs somebody. */
export class UnauthenticatedError extends GraphQLError {
  constructor(message = 'Sign in first.') {
    super(message, { extensions: { code: 'UNAUTHENTICATED' } });
  }
}

/** The viewer may not do this at all, whatever the object. */
export class ForbiddenError extends GraphQLError {
  constructor(message = 'You may not do this.') {
    super(message, { extensions: { code: 'FORBIDDEN' } });
  }
}

/** An argument that the schema's types let through but that cannot be used. */
export class BadUserInputError extends GraphQLError {
  constructor(message: string, argument?: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', ...(argument ? { argument } : {}) } });
  }
}

/** The object does not exist or may not be seen: for queries. Mutations answer `NotFoundError` among their user errors. */
export function notFound(): GraphQLError {
  return new GraphQLError('Not found.', { extensions: { code: 'NOT_FOUND' } });
}

/** Thrown by what feeds a live stream: ends it, and is its last answer. The code says why, and has to be a public one. */
export class StreamEndedError extends GraphQLError {
  constructor(code: string, message: string) {
    super(message, { extensions: { code } });
  }
}
