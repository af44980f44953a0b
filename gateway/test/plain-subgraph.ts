import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

export interface PlainSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
  /** Of each request. */
  readonly headers: IncomingHttpHeaders[];
  readonly connectionParams: unknown[];
  close(): Promise<void>;
}

/** Somebody else's subgraph: it knows nothing of us, and answers over HTTP and graphql-ws. */
export async function plainSubgraph(
  name: string,
  body: string,
  resolvers: object,
  socketPath = '/graphql',
): Promise<PlainSubgraph> {
  const sdl = `${LINK}\n${body}`;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const headers: IncomingHttpHeaders[] = [];
  const connectionParams: unknown[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    headers.push(request.headers);
    const { query, variables } = JSON.parse(await text(request));
    const result = await graphql({ schema, source: query, variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
  const server = createServer((request, response) => void answer(request, response));
  const sockets = new WebSocketServer({ server, path: socketPath });
  const protocol = useServer(
    { schema, onConnect: (context) => void connectionParams.push(context.connectionParams) },
    sockets,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    name,
    sdl,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    headers,
    connectionParams,
    async close() {
      await protocol.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
