import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Door } from '../auth/door.js';
import { Departure } from '../request/departure.js';
import { createContext, type GatewayContext } from '../request/gateway-context.js';
import { identify } from '../request/identify.js';
import { withRequestId } from '../request/request-id.js';
import type { SocketServer } from '../sockets/socket-server.js';
import { wantsUpgrade } from '../sockets/upgrades.js';

export const GRAPHQL_PATH = '/graphql';

/** GraphQL over HTTP, and over sockets for whoever asks for one at the same address. */
export function addGraphqlRoute(
  server: FastifyInstance,
  apollo: ApolloServer<GatewayContext>,
  authenticator: Door['authenticator'],
  sockets: SocketServer,
): void {
  const answer = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest, reply: FastifyReply): Promise<GatewayContext> => ({
      ...createContext(await identify(request, authenticator)),
      departure: new Departure(reply.raw),
      isWrittenOut: true,
    }),
  });
  server.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    async handler(request, reply) {
      if (wantsUpgrade(request)) return sockets.upgrade(request, reply);
      return withRequestId(request.id, () => answer.call(server, request, reply));
    },
  });
  server.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: GRAPHQL_PATH,
    handler: async (request, reply) => {
      const extensions = { code: 'METHOD_NOT_ALLOWED', requestId: request.id };
      return reply
        .code(405)
        .header('allow', 'GET, POST')
        .send({ errors: [{ message: 'Send GET or POST.', extensions }] });
    },
  });
}
