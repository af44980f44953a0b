import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@training-center/shared/logging/logger';
import type { GraphQLError } from 'graphql';
import { isFault } from '../errors/public-error.js';
import type { GatewayContext } from '../request/gateway-context.js';

/** Writes down what masking hides. Variables stay out of the log: they carry passwords. */
export function errorLog(log: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue, operationName }) => {
        logFaults(log, errors, { operationName, requestId: contextValue.identity.requestId });
      },
    }),
  };
}

export function logFaults(
  log: Logger,
  errors: readonly GraphQLError[],
  about: { operationName: string | null | undefined; requestId: string },
): void {
  for (const error of errors)
    if (isFault(error)) log.error({ ...described(error), ...about }, 'operation failed');
}

function described(error: GraphQLError) {
  const { originalError, path, extensions } = error;
  return { err: causeOf(originalError) ?? error, path, subgraph: extensions?.['serviceName'] };
}

/** Errors are wrapped once by graphql-js and once by the executor; the innermost has the stack that matters. */
function causeOf(error: unknown): unknown {
  const inner = (error as { originalError?: unknown } | undefined)?.originalError;
  return inner ? causeOf(inner) : error;
}
