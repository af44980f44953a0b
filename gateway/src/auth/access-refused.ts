import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

const MESSAGES = {
  TOKEN_MALFORMED: 'The Authorization header is malformed: send "Bearer <access token>", or leave it out.',
  TOKEN_INVALID: 'The access token is not valid.',
  TOKEN_EXPIRED:
    'The access token has expired: refresh the session, and send no Authorization header while you do.',
  SESSION_ENDED: 'The session of this access token was ended: log in again.',
} as const;

export type RefusalReason = keyof typeof MESSAGES;

/** The whole request is refused: whoever sends a token wants to be somebody, and must not silently become nobody. */
export function accessRefused(reason: RefusalReason): GraphQLError {
  const headers = new HeaderMap([['www-authenticate', 'Bearer error="invalid_token"']]);
  return new GraphQLError(MESSAGES[reason], {
    extensions: { code: 'UNAUTHENTICATED', reason, http: { status: 401, headers } },
  });
}

/** The keys that tell whether a token is genuine cannot be had. */
export function accessUndecided(): GraphQLError {
  return new GraphQLError('The access token cannot be checked at the moment. Try again.', {
    extensions: {
      code: 'SUBGRAPH_UNAVAILABLE',
      http: { status: 503, headers: new HeaderMap([['retry-after', '2']]) },
    },
  });
}
