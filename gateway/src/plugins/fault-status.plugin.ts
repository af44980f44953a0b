import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../request/gateway-context.js';

/** Apollo Server takes any answer without data for the client's mistake. One that is a fault of ours says so. */
export function faultStatus(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body, http } }) => {
        if (body.kind !== 'single' || body.singleResult.data !== undefined) return;
        const isFault = body.singleResult.errors?.some(
          ({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR',
        );
        if (isFault) http.status = 500;
      },
    }),
  };
}
