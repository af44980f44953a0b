import type { FastifyInstance } from 'fastify';

/**
 * Once the server is closing, whoever still gets an answer is told that this connection ends with it. Without that, a
 * keep-alive connection that was busy when the closing began would hold it up until it times out.
 */
export function endConnectionsWhileClosing(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done(null, payload);
  });
}
