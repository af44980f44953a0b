import type { GraphQLFormattedError } from 'graphql';

/** Codes that may leave with the message that they were made with. Everything else is a fault and is masked. */
export const PUBLIC_CODES: ReadonlySet<string> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'SESSION_ENDED',
  'SUBSCRIPTION_LIMIT',
  'SUBSCRIPTION_SCHEMA_RELOAD',
  'SUBSCRIPTION_SLOW_CONSUMER',
  'SUBSCRIPTION_SOURCE_LOST',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'SUBGRAPH_UNAVAILABLE',
  'RATE_LIMITED',
  'MEMBERSHIP_ENDED',
]);

/** For Apollo Server's `formatError` in a subgraph: the code, the argument it is about, and nothing of the inside. */
export function formatSubgraphError(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = String(error.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
  if (!PUBLIC_CODES.has(code)) {
    return {
      ...placed(error),
      message: 'Something went wrong.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  }
  const argument = error.extensions?.['argument'];
  return {
    ...placed(error),
    message: error.message,
    extensions: { code, ...(argument ? { argument } : {}) },
  };
}

function placed({ path, locations }: GraphQLFormattedError) {
  return { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
}
