import type { Socket } from 'node:net';
import { SocketSweep } from '@training-center/shared/server/socket-sweep';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type Context, handleProtocols, makeServer, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Door } from '../auth/door.js';
import type { GatewayOptions } from '../options.js';
import { isAllowedOrigin } from './origin.js';
import { SOCKET_DEFAULTS, type SocketLimits } from './socket-limits.js';
import type { SocketOperations } from './socket-operations.js';
import { CLOSE, SocketSession } from './socket-session.js';
import { Tally } from './tally.js';
import { takeOver } from './upgrades.js';

const MAX_FRAME = 100_000;
const UNLIMITED_FRAME = 10_000_000;
const MAX_ID = 128;
const MAX_USER_AGENT = 300;
const RETRY_AFTER_S = '5';

export interface SocketServerOptions
  extends Pick<GatewayOptions, 'production' | 'corsOrigins' | 'log' | 'sockets' | 'limits'> {
  readonly operations: SocketOperations;
  readonly authenticator: Door['authenticator'];
  readonly revoked: Door['revoked'];
}

/** GraphQL over WebSockets: whom it lets in, for how long, and how many of them. */
export class SocketServer {
  readonly #options: SocketServerOptions;
  readonly #limits: Required<SocketLimits>;
  readonly #sockets: WebSocketServer;
  readonly #sweep: SocketSweep;
  readonly #protocol: Server<SocketSession>;
  readonly #byAddress: Tally;
  readonly #byUser: Tally;
  readonly #bySession = new Map<string, Set<SocketSession>>();
  #isClosing = false;

  constructor(server: FastifyInstance, options: SocketServerOptions) {
    this.#options = options;
    this.#limits = { ...SOCKET_DEFAULTS, ...options.sockets };
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: options.limits === 'none' ? UNLIMITED_FRAME : MAX_FRAME,
      perMessageDeflate: false,
      handleProtocols: (protocols) => handleProtocols(protocols),
    });
    this.#sweep = new SocketSweep(this.#sockets, this.#limits.pingEveryMs);
    this.#byAddress = new Tally(this.#limits.perAddress);
    this.#byUser = new Tally(this.#limits.perUser);
    this.#protocol = this.#makeProtocol();
    options.revoked.onRevoked((sessionId) => this.#endSession(sessionId));
    server.addHook('preClose', async () => {
      this.#isClosing = true;
      await this.#sweep.close();
    });
  }

  /** Sockets that are open. */
  get size(): number {
    return this.#sockets.clients.size;
  }

  /** Answers a request for a socket, with one or with a refusal. */
  upgrade(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { ip, headers } = request;
    if (this.#isClosing) return refuse(reply, 503, 'SERVICE_UNAVAILABLE', 'This server is about to close.');
    if (!isAllowedOrigin(headers, this.#options))
      return refuse(reply, 403, 'FORBIDDEN', 'Pages of this origin may not connect.');
    if (!this.#byAddress.add(ip))
      return refuse(reply, 429, 'RATE_LIMITED', 'Too many connections of this address.');
    const { socket, head } = takeOver(request, reply);
    onClose(socket, this.#byAddress, ip);
    const client = { clientAddress: ip, userAgent: headers['user-agent']?.slice(0, MAX_USER_AGENT) ?? null };
    this.#sockets.handleUpgrade(request.raw, socket, head, (opened) => {
      this.#sockets.emit('connection', opened, request.raw);
      this.#serve(opened, new SocketSession(opened, client));
    });
    return reply;
  }

  #serve(socket: WebSocket, session: SocketSession): void {
    const closed = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send: async (text) => {
          if (socket.readyState === socket.OPEN) socket.send(text);
        },
        close: (code, reason) => session.close(code ?? CLOSE.badMessage, reason ?? ''),
        onMessage: (handle) =>
          void socket.on('message', (data) => {
            if (socket.readyState !== socket.OPEN) return;
            handle(String(data)).catch((error) => this.#failed(session, error));
            session.noticeDepartures();
          }),
      },
      session,
    );
    session.onEnd(() => {
      this.#signOut(session);
      void closed();
    });
    socket.on('error', (error) => this.#options.log.debug({ err: error }, 'a socket failed'));
    socket.once('close', () => session.end());
  }

  #makeProtocol(): Server<SocketSession> {
    const { operations } = this.#options;
    return makeServer<Record<string, unknown>, SocketSession>({
      connectionInitWaitTimeout: this.#limits.initWithinMs,
      onConnect: ({ extra, connectionParams }) => this.#signIn(extra, connectionParams),
      onSubscribe: async (context, id, payload) => {
        const refused = this.#refusalOf(context, id);
        if (refused) return [refused];
        return operations.begin(context.extra, id, payload, () => id in context.subscriptions);
      },
      execute: (args) => operations.answer(args),
      subscribe: (args) => operations.follow(args),
      onNext: (...[, , , , result]) => result as never,
    });
  }

  async #signIn(session: SocketSession, params: Record<string, unknown> | undefined): Promise<boolean> {
    const given = params?.['authorization'] ?? params?.['Authorization'];
    try {
      const access = await this.#options.authenticator.accessOf(
        given === undefined ? undefined : String(given),
      );
      if (session.socket.readyState !== session.socket.OPEN) return false;
      return !access || this.#admit(session, access);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const isUndecided = error.extensions['code'] !== 'UNAUTHENTICATED';
      session.close(isUndecided ? CLOSE.tryLater : CLOSE.forbidden, error.message);
      return false;
    }
  }

  #admit(session: SocketSession, access: Parameters<SocketSession['signIn']>[0]): boolean {
    const { userId, sessionId } = access.viewer;
    if (!this.#byUser.add(userId)) {
      session.close(CLOSE.tooMany, 'Too many connections');
      return false;
    }
    session.signIn(access);
    const others = this.#bySession.get(sessionId) ?? new Set();
    this.#bySession.set(sessionId, others.add(session));
    return true;
  }

  #signOut(session: SocketSession): void {
    if (!session.viewer) return;
    const { userId, sessionId } = session.viewer;
    this.#byUser.remove(userId);
    const others = this.#bySession.get(sessionId);
    others?.delete(session);
    if (others?.size === 0) this.#bySession.delete(sessionId);
  }

  #endSession(sessionId: string): void {
    for (const session of this.#bySession.get(sessionId) ?? [])
      session.close(CLOSE.unauthorized, 'The session has ended');
  }

  #refusalOf(
    { subscriptions, extra }: Context<Record<string, unknown>, SocketSession>,
    id: string,
  ): GraphQLError | null {
    if (id.length > MAX_ID) extra.close(CLOSE.badMessage, 'The id is too long');
    const { operations } = this.#limits;
    if (Object.keys(subscriptions).length <= operations && id.length <= MAX_ID) return null;
    return new GraphQLError(`No more than ${operations} operations at the same time on one connection.`, {
      extensions: { code: 'SUBSCRIPTION_LIMIT' },
    });
  }

  #failed(session: SocketSession, error: unknown): void {
    this.#options.log.error({ err: error }, 'a message of a socket could not be handled');
    session.close(4500, 'Internal server error');
  }
}

/** Apart from the rest, so that no closure keeps the request for as long as the socket lives. */
function onClose(socket: Socket, tally: Tally, key: string): void {
  socket.once('close', () => tally.remove(key));
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  if (status !== 403) reply.header('retry-after', RETRY_AFTER_S);
  return reply
    .code(status)
    .header('connection', 'close')
    .send({ errors: [{ message, extensions: { code, requestId: reply.request.id } }] });
}
