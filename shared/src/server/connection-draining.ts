import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** For a request that is on its way over a connection that is new. */
const GRACE_MS = 1000;

/**
 * Once the server is closing, whoever still gets an answer is told that this connection ends with it. Without that, a
 * keep-alive connection that was busy when the closing began would hold it up until it times out. So would one that was
 * opened in advance, as browsers do, and never used: to Node that is one whose request has yet to come.
 */
export function endConnectionsWhileClosing(server: FastifyInstance): void {
  let isClosing = false;
  const connections = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
    if (isClosing) setTimeout(() => endSilent(socket), GRACE_MS).unref();
  });
  server.addHook('preClose', (done) => {
    isClosing = true;
    for (const socket of connections) endSilent(socket);
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done(null, payload);
  });
}

function endSilent(socket: Socket): void {
  if (socket.bytesRead === 0) socket.destroy();
}
