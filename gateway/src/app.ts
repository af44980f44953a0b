import type { ApolloServer } from '@apollo/server';
import { addHealthRoutes } from '@training-center/shared/server/health-routes';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import type { FastifyInstance } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { Admission } from './admission/admission.js';
import { LoadGate } from './admission/load-gate.js';
import { refusedResult } from './admission/refused-result.js';
import { createApolloServer } from './apollo-server.js';
import { createDoor } from './auth/door.js';
import { SubgraphSources } from './data-sources/subgraph-sources.js';
import type { Epoch } from './engine/epoch.js';
import { addExplorer } from './http/explorer.js';
import { addGraphqlRoute, type Graphql } from './http/graphql-route.js';
import { addHome } from './http/home.js';
import { createHttpServer } from './http/http-server.js';
import { addPublicRoutes } from './http/public-routes.js';
import type { Gateway, GatewayOptions, OperationRequest } from './options.js';
import { createContext, type GatewayContext } from './request/gateway-context.js';
import { withRequestId } from './request/request-id.js';
import { Sight } from './sight/sight.js';
import { SOCKET_DEFAULTS } from './sockets/socket-limits.js';
import { SocketOperations } from './sockets/socket-operations.js';
import { SocketServer } from './sockets/socket-server.js';
import { routeUpgrades } from './sockets/upgrades.js';
import { Streams } from './subscriptions/streams.js';
import { createSupergraphGateway } from './supergraph/apollo-gateway.js';

/** Connections that may wait to be accepted: what finds no room here is asked again by its kernel after a second or more. */
const BACKLOG = 4096;

/** Starts a gateway that listens. @throws when the supergraph cannot be served, having closed what it opened. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { log } = options;
  const sight = await Sight.open(options);
  const sources = new SubgraphSources(options, sight?.watch);
  const door = createDoor(options.identityProvider, log);
  const server = await createHttpServer(options);
  const socketLimits = { ...SOCKET_DEFAULTS, ...options.sockets };
  const streams = new Streams({ ...socketLimits, log });
  const admission = new Admission(options);
  const load = new LoadGate(options.load);
  const closePublicRoutes = await addPublicRoutes(server, options.publicRoutes ?? new Map());
  const closeRest = async () => {
    door.close();
    load.close();
    streams.close();
    await Promise.all([sources.close(), closePublicRoutes(), sight?.close()]);
  };
  try {
    const { apollo, plans } = await startApollo(options, { sources, streams, admission, server, sight });
    await door.start();
    routeUpgrades(server);
    const sockets = new SocketServer(server, {
      ...options,
      ...door,
      operations: new SocketOperations({ apollo, admission, load, streams, log, ...socketLimits }),
    });
    await addRoutes(server, { apollo, authenticator: door.authenticator, admission, load, sockets }, options);
    const metricsUrl = sight && (await sight.serve(server, { plans, sources, load, sockets, streams }));
    const url = await server.listen({ host: options.host, port: options.port, backlog: BACKLOG });
    return {
      url,
      metricsUrl,
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

interface Parts {
  readonly sources: SubgraphSources;
  readonly streams: Streams;
  readonly admission: Admission;
  readonly server: FastifyInstance;
  readonly sight: Sight | null;
}

async function startApollo(
  options: GatewayOptions,
  { sources, streams, admission, server, sight }: Parts,
): Promise<{ apollo: ApolloServer<GatewayContext>; plans: () => number }> {
  let current: Epoch | undefined;
  const onEpoch = (epoch: Epoch) => {
    current = epoch;
    streams
      .replace(epoch.sources)
      .catch((error: unknown) => options.log.error({ err: error }, 'streams could not be ended'));
  };
  const gateway = createSupergraphGateway({ ...options, sources, onEpoch, watch: sight });
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) =>
    admission.serve(apiSchema, coreSupergraphSdl),
  );
  const plugins = sight?.plugins(gateway, options.log) ?? [];
  const apollo = createApolloServer(gateway, options, { server, plugins });
  await apollo.start();
  return { apollo, plans: () => current?.size ?? 0 };
}

async function addRoutes(
  server: FastifyInstance,
  graphql: Graphql,
  { production, exampleOperation, routes }: GatewayOptions,
): Promise<void> {
  // The server listens only once the supergraph is loaded; other processes' health is theirs to tell.
  addHealthRoutes(server, async () => true);
  server.get('/health', async () => ({ status: 'ready' }));
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
