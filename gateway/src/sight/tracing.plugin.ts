import type { ApolloServerPlugin } from '@apollo/server';
import { type Span, SpanStatusCode } from '@opentelemetry/api';
import type { GatewayContext } from '../request/gateway-context.js';
import { operationOutcome } from './outcomes.js';
import type { Tracing } from './tracing.js';

/** One span for each operation, from the moment it is read to the moment its answer is ready. */
export function operationSpans(tracing: Tracing): ApolloServerPlugin<GatewayContext> {
  const open = new WeakMap<GatewayContext, Span>();
  const end = (context: GatewayContext, outcome: string) => {
    const span = open.get(context);
    if (!span) return;
    open.delete(context);
    span.setAttribute('outcome', outcome);
    if (outcome !== 'ok') span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
  return {
    unexpectedErrorProcessingRequest: async ({ requestContext }) =>
      end(requestContext.contextValue, 'failed'),
    requestDidStart: async ({ contextValue, request }) => {
      const span = tracing.operation(contextValue, Object.fromEntries(request.http?.headers ?? []));
      open.set(contextValue, span);
      return {
        didResolveOperation: async ({ operation, operationName }) => {
          if (!operation) return;
          span.updateName(`${operation.operation} ${operationName ?? ''}`.trim());
          span.setAttribute('graphql.operation.type', operation.operation);
          if (operationName) span.setAttribute('graphql.operation.name', operationName);
        },
        willSendResponse: async ({ response: { body } }) =>
          end(contextValue, body.kind === 'single' ? operationOutcome(body.singleResult) : 'ok'),
      };
    },
  };
}
