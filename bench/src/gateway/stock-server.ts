import { disableApolloTelemetry } from '@training-center/gateway/supergraph/telemetry.env';
import { ApolloGateway, type GraphQLDataSource, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { RemoteSource } from '@training-center/gateway/data-sources/remote/remote.source';
import { createContext } from '@training-center/gateway/request/gateway-context';
import { createLogger } from '@training-center/shared/logging/logger';
import { anonymous } from '@training-center/shared/scope/viewer';
import { fastify } from 'fastify';
import { parse } from 'graphql';
import { benchSupergraph } from './compose.js';

/**
 * Apollo's gateway and its executor behind the same server. `node stock-server.js <port> <its|our>`: with its own source of
 * subgraphs, or with ours, which leaves the difference to the executor.
 */
disableApolloTelemetry();
const [port, source] = process.argv.slice(2);
const log = createLogger('stock', 'error');

/** Documents are parsed for ours to look at; a plan's are few. */
const documents = new Map<string, ReturnType<typeof parse>>();

function ourSource(name: string, url: string): GraphQLDataSource {
  const remote = new RemoteSource({
    name,
    addresses: [{ url }],
    envelopes: null,
    limits: { timeoutMs: 10_000 },
    log,
  });
  return {
    process: ({ request: { query = '', variables = {}, operationName } }) => {
      const document = documents.get(query) ?? parse(query);
      documents.set(query, document);
      const context = createContext(anonymous);
      return remote.fetch({ document, query, variables, operationName, context }) as never;
    },
  };
}

const server = fastify();
const gateway = new ApolloGateway({
  supergraphSdl: benchSupergraph(),
  logger: log,
  buildService: ({ name, url = '' }) =>
    source === 'our' ? ourSource(name, url) : new RemoteGraphQLDataSource({ url }),
});
const apollo = new ApolloServer({
  gateway,
  nodeEnv: 'production',
  persistedQueries: false,
  stopOnTerminationSignals: false,
  plugins: [fastifyApolloDrainPlugin(server)],
});
await apollo.start();
server.post('/graphql', fastifyApolloHandler(apollo));
await server.listen({ host: '127.0.0.1', port: Number(port) });
console.log('ready');
