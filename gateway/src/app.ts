import type { ApolloServer } from '@apollo/server';
import { addHealthRoutes } from '@training-center/shared/server/health-routes';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import type { FastifyInstance } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { Admission } from './admission/admission.js';
import { LoadGate } from './admission/load-gate.js';
import { refusedResult } from './admission/refused-result.js';
import { createApolloServer } from './apollo-server.js';
import { AccessTokens } from './auth/access-tokens.js';
import { Authenticator } from './auth/authenticator.js';
import { KeySet } from './auth/key-set.js';
import { RevokedSessions } from './auth/revoked-sessions.js';
import { SubgraphSources } from './data-sources/subgraph-sources.js';
import { addExplorer } from './http/explorer.js';
import { addGraphqlRoute, type Graphql } from './http/graphql-route.js';
import { addHome } from './http/home.js';
import { createHttpServer } from './http/http-server.js';
import { addPublicRoutes } from './http/public-routes.js';
import type { Gateway, GatewayOptions, OperationRequest } from './options.js';
import { createContext, type GatewayContext } from './request/gateway-context.js';
import { withRequestId } from './request/request-id.js';
import { SOCKET_DEFAULTS } from './sockets/socket-limits.js';
import { SocketOperations } from './sockets/socket-operations.js';
import { SocketServer } from './sockets/socket-server.js';
import { routeUpgrades } from './sockets/upgrades.js';
import { Streams } from './subscriptions/streams.js';
import { createSupergraphGateway } from './supergraph/apollo-gateway.js';

/** Starts a gateway that listens. @throws when the supergraph cannot be served, having closed what it opened. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { identityProvider, log } = options;
  const sources = new SubgraphSources(options);
  const revoked = new RevokedSessions(identityProvider, log);
  const authenticator = new Authenticator(new AccessTokens(new KeySet(identityProvider, log)), revoked);
  const server = await createHttpServer(options);
  const socketLimits = { ...SOCKET_DEFAULTS, ...options.sockets };
  const streams = new Streams({ ...socketLimits, log });
  const admission = new Admission(options);
  const load = new LoadGate(options.load);
  const closePublicRoutes = await addPublicRoutes(server, options.publicRoutes ?? new Map());
  const closeRest = async () => {
    revoked.close();
    load.close();
    streams.close();
    await Promise.all([sources.close(), closePublicRoutes()]);
  };
  try {
    const apollo = await startApollo(options, { sources, admission, server });
    await revoked.start();
    routeUpgrades(server);
    const sockets = new SocketServer(server, {
      ...options,
      authenticator,
      revoked,
      operations: new SocketOperations({ apollo, admission, load, streams, log, ...socketLimits }),
    });
    await addRoutes(server, { apollo, authenticator, admission, load, sockets }, options);
    const url = await server.listen({ host: options.host, port: options.port });
    return {
      url,
      executeOperation: (request, identity) =>
        withRequestId(identity.requestId, () => execute({ apollo, admission }, request, identity)),
      close: async () => {
        await apollo.stop();
        await closeRest();
      },
    };
  } catch (error) {
    await server.close();
    await closeRest();
    throw error;
  }
}

async function startApollo(
  options: GatewayOptions,
  { sources, admission, server }: { sources: SubgraphSources; admission: Admission; server: FastifyInstance },
): Promise<ApolloServer<GatewayContext>> {
  const { supergraphSdl, log } = options;
  const openSource = (name: string, url: string | undefined) => sources.open(name, url);
  const gateway = createSupergraphGateway({ supergraphSdl, log, openSource });
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) =>
    admission.serve(apiSchema, coreSupergraphSdl),
  );
  const apollo = createApolloServer(gateway, options, server);
  await apollo.start();
  return apollo;
}

async function addRoutes(
  server: FastifyInstance,
  graphql: Graphql,
  { production, exampleOperation, routes }: GatewayOptions,
): Promise<void> {
  // The server listens only once the supergraph is loaded; other processes' health is theirs to tell.
  addHealthRoutes(server, async () => true);
  addGraphqlRoute(server, graphql);
  addHome(server, production);
  if (!production) await addExplorer(server, exampleOperation);
  routes?.(server);
}

async function execute(
  { apollo, admission }: Pick<Graphql, 'apollo' | 'admission'>,
  request: OperationRequest,
  identity: RequestIdentity,
): Promise<ExecutionResult> {
  const refused = await admission.admit(request, identity).then(() => null, refusedResult);
  if (refused) return refused;
  const contextValue = createContext(identity);
  const { body } = await apollo.executeOperation(request, { contextValue });
  if (body.kind !== 'single') throw new Error('Incremental answers are not served.');
  return body.singleResult as ExecutionResult;
}
