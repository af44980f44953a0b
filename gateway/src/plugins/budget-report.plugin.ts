import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../request/gateway-context.js';

/** Tells clients that asked with `extensions: { rateLimit: true }` what is left of their budget, in `extensions.rateLimit`. */
export function budgetReport(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue: { budget } }) =>
      budget && {
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, rateLimit: budget };
        },
      },
  };
}
