import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../request/gateway-context.js';

/** Refuses what the plan executor would fail on: no operation of that name, and subscriptions that do not come over a socket. */
export function servableOperations(): ApolloServerPlugin<GatewayContext> {
  return {
    unexpectedErrorProcessingRequest: async ({ error, requestContext }) => {
      const { opening } = requestContext.contextValue;
      if (opening) opening.fault = error;
    },
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue }) => {
        const kind = operation?.operation as string | undefined;
        if (!kind)
          throw refusal(
            'OPERATION_RESOLUTION_FAILURE',
            'Name one of the operations of the document in "operationName".',
          );
        if (kind === 'subscription' && !contextValue.opening)
          throw refusal(
            'BAD_REQUEST',
            'Subscriptions are served over WebSockets (graphql-ws) at this address.',
          );
      },
    }),
  };
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
