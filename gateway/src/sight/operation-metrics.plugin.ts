import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../request/gateway-context.js';
import type { Metrics } from './metrics.js';
import { operationOutcome } from './outcomes.js';

/** Counts and times operations, also those that are no good. */
export function operationMetrics(metrics: Metrics): ApolloServerPlugin<GatewayContext> {
  const begun = new WeakMap<GatewayContext, number>();
  const ends = (
    context: GatewayContext,
    type: string | undefined,
    outcome: ReturnType<typeof operationOutcome>,
  ) => {
    const at = begun.get(context);
    // Ends once, whatever else goes wrong.
    if (at === undefined) return;
    begun.delete(context);
    metrics.operationEnds(type ?? 'unknown', outcome, (performance.now() - at) / 1000);
  };
  return {
    contextCreationDidFail: async () => {
      metrics.operationBegins();
      metrics.operationEnds('unknown', 'refused', 0);
    },
    unexpectedErrorProcessingRequest: async ({ requestContext: { contextValue, operation } }) =>
      ends(contextValue, operation?.operation, 'failed'),
    requestDidStart: async ({ contextValue }) => {
      begun.set(contextValue, performance.now());
      metrics.operationBegins();
      return {
        willSendResponse: async ({ operation, response: { body } }) =>
          ends(
            contextValue,
            operation?.operation,
            body.kind === 'single' ? operationOutcome(body.singleResult) : 'ok',
          ),
      };
    },
  };
}
