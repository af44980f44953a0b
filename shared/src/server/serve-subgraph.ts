import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { formatSubgraphError } from '../graphql/error-formatter.js';
import { Envelopes, ENVELOPE_HEADER } from '../identity/envelope.js';
import type { Logger } from '../logging/logger.js';
import type { RequestScope } from '../scope/request-scope.js';
import type { RequestIdentity } from '../scope/viewer.js';
import type { RunningSubgraph } from '../subgraph/start-subgraph.js';
import { answerFaultsAsJson } from './fault-answers.js';
import { endConnectionsWhileClosing } from './connection-draining.js';
import { addHealthRoutes } from './health-routes.js';
import { serveEventStreams } from './serve-event-streams.js';

const BODY_LIMIT = 1024 * 1024;

export interface ServeSubgraphOptions {
  readonly host: string;
  readonly port: number;
  readonly envelopeSecret: string;
  readonly log: Logger;
}

export interface ListeningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves one subgraph over HTTP, and its subscriptions over WebSockets, to the gateway: whoever brings no valid envelope is refused before GraphQL sees it. */
export async function serveSubgraph(
  subgraph: RunningSubgraph,
  options: ServeSubgraphOptions,
): Promise<ListeningServer> {
  const envelopes = new Envelopes(options.envelopeSecret);
  const identities = new WeakMap<FastifyRequest, RequestIdentity>();
  const server = Fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle', return503OnClosing: false });
  endConnectionsWhileClosing(server);
  answerFaultsAsJson(server, options.log);
  addHealthRoutes(server, () => subgraph.isReady());
  subgraph.parts.routes?.(server);
  server.addHook('onRequest', async (request, reply) => {
    // By route, not by the text of the address: the router also takes percent-encoded spellings.
    if (request.routeOptions.url !== '/graphql') return;
    const identity = await envelopes.open(headerOf(request), subgraph.name);
    if (identity) identities.set(request, identity);
    else
      await reply.code(401).send({
        errors: [{ message: 'No valid identity envelope.', extensions: { code: 'UNAUTHENTICATED' } }],
      });
  });

  if (subgraph.schema.getSubscriptionType()) serveEventStreams(server, subgraph, envelopes, options.log);

  const apollo = await startApollo(subgraph, server);
  await server.register(fastifyApollo(apollo), {
    context: async (request: FastifyRequest) => subgraph.scope(identities.get(request)!),
  });
  const url = await server.listen({ host: options.host, port: options.port });
  return { url, close: () => apollo.stop() };
}

async function startApollo(
  subgraph: RunningSubgraph,
  server: FastifyInstance,
): Promise<ApolloServer<RequestScope>> {
  const apollo = new ApolloServer<RequestScope>({
    schema: subgraph.schema,
    introspection: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: formatSubgraphError,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(server),
    ],
  });
  await apollo.start();
  return apollo;
}

function headerOf(request: FastifyRequest): string | undefined {
  const value = request.headers[ENVELOPE_HEADER];
  return typeof value === 'string' ? value : undefined;
}
