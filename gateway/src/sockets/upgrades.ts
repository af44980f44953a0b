import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

interface Upgrade {
  readonly socket: Socket;
  readonly head: Buffer;
  readonly response: ServerResponse;
}

const upgrades = new WeakMap<IncomingMessage, Upgrade>();

/** For the HTTP server: other protocols that a client would rather speak are not an upgrade but its business. */
export function isUpgrade({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/** Sends requests for a WebSocket through the routes like all others: same address, same id, same refusals. */
export function routeUpgrades(server: FastifyInstance): void {
  server.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const response = new ServerResponse(request);
    upgrades.set(request, { socket, head, response });
    socket.on('error', () => socket.destroy());
    response.assignSocket(socket);
    response.once('finish', () => socket.end());
    server.routing(request, response);
  });
}

export function wantsUpgrade({ raw }: FastifyRequest): boolean {
  return upgrades.has(raw);
}

/** Takes the connection out of HTTP's hands. */
export function takeOver({ raw }: FastifyRequest, reply: FastifyReply): Pick<Upgrade, 'socket' | 'head'> {
  const { socket, head, response } = upgrades.get(raw)!;
  upgrades.delete(raw);
  reply.hijack();
  response.detachSocket(socket);
  return { socket, head };
}
