import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { graphql, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { RequestScope } from '../scope/request-scope.js';
import { anonymous } from '../scope/viewer.js';

export const faults = [
  'black hole',
  'reset',
  'five seconds late',
  'drip',
  'truncated',
  'HTML',
  'bad JSON',
  '20 MB',
  '20 MB, announced',
  'other entities',
  'no object',
  'status 500',
] as const;
export type Fault = (typeof faults)[number] | 'another shape' | 'held';

const TWENTY_MB = Buffer.from(JSON.stringify({ data: { topMark: 'x'.repeat(20_000_000) } }));

export interface FaultServer {
  readonly url: string;
  /** GraphQL operations that arrived, whatever became of them. */
  readonly received: string[];
  /** Requests that were given up before they were answered. */
  cut: number;
  /** Answers the requests that are held. */
  readonly held: (() => void)[];
  /** Decides what happens to each request; null answers it. */
  fault: (count: number) => Fault | null;
  close(): Promise<void>;
}

interface FaultServerOptions {
  readonly port?: number;
  // biome-ignore lint/suspicious/noExplicitAny: resolvers of any source
  readonly fieldResolver?: GraphQLFieldResolver<any, unknown> | null;
}

/** A subgraph over HTTP that misbehaves on demand. */
export async function startFaultServer(
  schema: GraphQLSchema,
  { port = 0, fieldResolver = null }: FaultServerOptions = {},
): Promise<FaultServer> {
  const state: Pick<FaultServer, 'fault' | 'received' | 'cut' | 'held'> = {
    fault: () => null,
    received: [],
    cut: 0,
    held: [],
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = JSON.parse(await text(request)) as { query: string; variables: Record<string, unknown> };
    state.received.push(body.query);
    const fault = state.fault(state.received.length);
    response.once('close', () => {
      if (!response.writableEnded) state.cut++;
    });
    if (fault === 'held') await new Promise<void>((resolve) => state.held.push(resolve));
    else if (fault) return misbehave(fault, request, response);
    const contextValue = new RequestScope({} as never, anonymous);
    const result = await graphql({
      schema,
      source: body.query,
      variableValues: body.variables,
      contextValue,
      fieldResolver,
    });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function misbehave(
  fault: Exclude<Fault, 'held'>,
  { socket }: IncomingMessage,
  response: ServerResponse,
): void {
  const json = () => response.setHeader('content-type', 'application/json');
  const deeds: Record<Exclude<Fault, 'held'>, () => unknown> = {
    'black hole': () => {},
    reset: () => socket.resetAndDestroy(),
    'five seconds late': () => setTimeout(() => json().end('{"data":{}}'), 5000).unref(),
    drip: () => drip(json()),
    truncated: () => {
      json().setHeader('content-length', 1000);
      response.write('{"data":{"topM', () => socket.end());
    },
    HTML: () => response.setHeader('content-type', 'text/html').end('<h1>127.0.0.1 says hello</h1>'),
    'bad JSON': () => json().end('{"data":{"topMark":6},}'),
    '20 MB': () => {
      json().setHeader('transfer-encoding', 'chunked');
      response.end(TWENTY_MB);
    },
    '20 MB, announced': () => json().setHeader('content-length', TWENTY_MB.length).end(TWENTY_MB),
    'other entities': () => json().end('{"data":{"_entities":[{"mark":1}]}}'),
    'another shape': () => json().end('{"data":{"courses":{"id":"c1"}}}'),
    'no object': () => json().end('["data"]'),
    'status 500': () => json().writeHead(500).end('{"errors":[{"message":"at /srv/marks.js:1:1"}]}'),
  };
  deeds[fault]();
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
}
