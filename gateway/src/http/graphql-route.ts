import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Admission } from '../admission/admission.js';
import { budgetHeaders } from '../admission/budget.js';
import type { LoadGate } from '../admission/load-gate.js';
import { OVERLOADED } from '../admission/refusal.js';
import type { Door } from '../auth/door.js';
import { ResponseDeparture } from '../request/departure.js';
import { createContext, type GatewayContext } from '../request/gateway-context.js';
import { identify } from '../request/identify.js';
import { withRequestId } from '../request/request-id.js';
import type { SocketServer } from '../sockets/socket-server.js';
import { wantsUpgrade } from '../sockets/upgrades.js';
import { GraphqlRequest } from './graphql-request.js';

export const GRAPHQL_PATH = '/graphql';

export interface Graphql {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly authenticator: Door['authenticator'];
  readonly admission: Admission;
  readonly load: LoadGate;
  readonly sockets: SocketServer;
}

/** GraphQL over HTTP, and over sockets for whoever asks for one at the same address. */
export function addGraphqlRoute(server: FastifyInstance, graphql: Graphql): void {
  const { load, sockets } = graphql;
  server.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    async onRequest(request, reply) {
      if (!wantsUpgrade(request) && !(await load.room())) return refuseLoad(request, reply);
    },
    async handler(request, reply) {
      if (wantsUpgrade(request)) return sockets.upgrade(request, reply);
      return load.count(() => withRequestId(request.id, () => answer(graphql, request, reply)));
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

/** Before the body is read, and with as little work as can be. */
function refuseLoad(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const extensions = { ...OVERLOADED.extensions, requestId: request.id };
  return reply
    .code(503)
    .header('retry-after', OVERLOADED.extensions.retryAfter)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message: OVERLOADED.message, extensions }] }));
}

async function answer(
  { apollo, authenticator, admission }: Graphql,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const graphqlRequest = new GraphqlRequest(request);
  const context = async () => {
    const identity = await identify(request, authenticator);
    const { query, budget, tellsBudget } = await admission.admit(graphqlRequest.asked(), identity);
    if (query !== null) graphqlRequest.ask(query);
    if (budget) reply.headers(Object.fromEntries(budgetHeaders(budget)));
    return {
      ...createContext(identity, tellsBudget ? budget : null),
      departure: new ResponseDeparture(reply.raw),
      isWrittenOut: true as const,
    };
  };
  const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: graphqlRequest.forApollo,
    context,
  });
  for (const [name, value] of headers) reply.header(name, value);
  reply.code(status ?? 200);
  if (body.kind !== 'complete') throw new Error('Incremental answers are not served.');
  return body.string;
}
