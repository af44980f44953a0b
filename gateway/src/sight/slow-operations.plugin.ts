import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { Logger } from '@training-center/shared/logging/logger';
import type { CompiledGateway } from '../engine/compiled-gateway.js';
import type { GatewayContext } from '../request/gateway-context.js';

/** Operations whose plan is not written down again. */
const MAX_KNOWN = 1000;

/** Writes down operations that take long: each time how long, and once how they are planned. Variables stay out of it. */
export function slowOperations(
  thresholdMs: number,
  log: Logger,
  gateway: CompiledGateway,
): ApolloServerPlugin<GatewayContext> {
  const known = new Set<string>();
  const planOf = (request: GraphQLRequestContext<GatewayContext>) => {
    const key = `${request.operationName ?? ''} ${request.queryHash}`;
    if (known.has(key)) return {};
    if (known.size >= MAX_KNOWN) known.clear();
    known.add(key);
    return { plan: gateway.explain(request) };
  };
  return {
    requestDidStart: async () => {
      const begun = performance.now();
      return {
        willSendResponse: async (request) => {
          const ms = performance.now() - begun;
          if (ms < thresholdMs) return;
          const { operationName, queryHash, operation, contextValue } = request;
          log.warn(
            {
              operationName: operationName ?? null,
              operationType: operation?.operation,
              queryHash,
              requestId: contextValue.identity.requestId,
              ms: Math.round(ms),
              ...planOf(request),
            },
            'slow operation',
          );
        },
      };
    },
  };
}
