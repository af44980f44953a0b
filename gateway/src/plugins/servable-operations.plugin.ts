import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { type DocumentNode, GraphQLError } from 'graphql';
import type { GatewayContext } from '../request/gateway-context.js';
import { withoutUndecidedRoot } from './undecided-root.js';

/**
 * Refuses what the plan executor would fail on: no operation of that name, subscriptions that do not come over a socket,
 * and those of which it depends on a variable whether anything is left.
 */
export function servableOperations(): ApolloServerPlugin<GatewayContext> {
  /** Documents that were changed before validation. They are remembered by Apollo Server, too. */
  const undecided = new WeakSet<DocumentNode>();
  return {
    requestDidStart: async () => ({
      parsingDidStart: async (request) => async (error) => {
        const decided = error || !request.document ? null : withoutUndecidedRoot(request.document);
        if (!decided) return;
        undecided.add(decided);
        (request as GraphQLRequestContext<GatewayContext> & { document: DocumentNode }).document = decided;
      },
      didResolveOperation: async ({ operation, document, contextValue }) => {
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
        if (undecided.has(document))
          throw refusal(
            'GRAPHQL_VALIDATION_FAILED',
            'The root field of a subscription may not depend on a variable.',
          );
      },
    }),
  };
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
