import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import {
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
  validate,
} from 'graphql';
import { CloseCode, handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { formatSubgraphError } from '../graphql/error-formatter.js';
import { openEventStream } from '../graphql/event-stream.js';
import { type Envelopes, ENVELOPE_HEADER } from '../identity/envelope.js';
import type { Logger } from '../logging/logger.js';
import type { RequestIdentity } from '../scope/viewer.js';
import type { RunningSubgraph } from '../subgraph/start-subgraph.js';
import { SocketSweep } from './socket-sweep.js';

const MAX_FRAME = 1024 * 1024;
const PATH = '/graphql';

type Streaming = Pick<RunningSubgraph, 'name' | 'schema' | 'scope'>;

interface Opened extends ExecutionArgs {
  readonly stream: AsyncGenerator<ExecutionResult, void, void>;
}

/**
 * Serves the subscriptions of a subgraph over graphql-ws to the gateway. One connection carries the streams of many people:
 * the connection brings an envelope in its parameters or its upgrade, and each subscription that of its person in the
 * extensions of its request, under the same name. An envelope is believed at that moment; the stream may outlive it.
 */
export function serveEventStreams(
  server: FastifyInstance,
  subgraph: Streaming,
  envelopes: Envelopes,
  log: Logger,
): void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME,
    perMessageDeflate: false,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  const sweep = new SocketSweep(sockets);
  let isClosing = false;
  const protocol = protocolOf(subgraph, envelopes, log);
  sockets.on('connection', (socket, request) => serve(protocol, socket, request, log));
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isClosing || new URL(request.url ?? '', 'http://subgraph').pathname !== PATH) {
      socket.end(
        `HTTP/1.1 ${isClosing ? '503 Service Unavailable' : '404 Not Found'}\r\nconnection: close\r\n\r\n`,
      );
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  server.addHook('preClose', async () => {
    isClosing = true;
    await sweep.close();
  });
}

type Extra = { readonly header: string | undefined; identity?: RequestIdentity };
type Protocol = ReturnType<typeof makeServer<Record<string, unknown>, Extra>>;

function protocolOf(subgraph: Streaming, envelopes: Envelopes, log: Logger): Protocol {
  const { name } = subgraph;
  const tell = (errors: readonly GraphQLError[]): GraphQLFormattedError[] => {
    for (const error of errors)
      if (!error.extensions['code']) log.error({ err: error.originalError ?? error }, 'a stream failed');
    return errors.map((error) => formatSubgraphError(error.toJSON()));
  };
  return makeServer<Record<string, unknown>, Extra>({
    async onConnect({ connectionParams, extra }) {
      const envelope = connectionParams?.[ENVELOPE_HEADER] ?? extra.header;
      const identity = await envelopes.open(textOf(envelope), name);
      if (identity) extra.identity = identity;
      return identity !== null;
    },
    async onSubscribe({ extra }, _id, payload) {
      const own = payload.extensions?.[ENVELOPE_HEADER];
      const identity = own === undefined ? extra.identity! : await envelopes.open(textOf(own), name);
      if (!identity) return [refusal('UNAUTHENTICATED', 'No valid identity envelope.')];
      return open(subgraph, identity, payload).catch((error: unknown) => [asGraphqlError(error)]);
    },
    subscribe: (args) => (args as Opened).stream,
    onNext: (...[, , , , result]) =>
      result.errors ? ({ ...result, errors: tell(result.errors) } as never) : undefined,
    onError: (_context, _id, _payload, errors) => tell(errors as readonly GraphQLError[]),
  });
}

async function open(
  { schema, scope }: Streaming,
  identity: RequestIdentity,
  { query, variables, operationName }: SubscribePayload,
): Promise<Opened | GraphQLError[]> {
  const document = parse(query);
  const invalid = validate(schema, document);
  if (invalid.length > 0) return [...invalid];
  if (getOperationAST(document, operationName)?.operation !== 'subscription')
    return [refusal('BAD_REQUEST', 'Only subscriptions are served here.')];
  const stream = await openEventStream(schema, {
    document,
    variables: variables ?? {},
    operationName: operationName ?? undefined,
    scope: () => scope(identity),
  });
  if (!('next' in stream)) return [...stream.errors!];
  return { schema, document, operationName: operationName ?? null, stream };
}

function serve(protocol: Protocol, socket: WebSocket, request: IncomingMessage, log: Logger): void {
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Waiting for each message to leave is what keeps a slow gateway from filling our memory.
      send: (text) =>
        new Promise((resolve) =>
          socket.readyState === socket.OPEN ? socket.send(text, () => resolve()) : resolve(),
        ),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) =>
        void socket.on('message', (data) => {
          handle(String(data)).catch((error: unknown) => {
            log.error({ err: error }, 'a stream failed');
            socket.close(CloseCode.InternalServerError);
          });
        }),
    },
    { header: textOf(request.headers[ENVELOPE_HEADER]) },
  );
  socket.on('error', (error) => log.debug({ err: error }, 'a socket failed'));
  socket.once('close', (code, reason) => void closed(code, String(reason)));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError(String(error), { originalError: error as Error });
}
