import { endConnectionsWhileClosing } from '@training-center/shared/server/connection-draining';
import { answerFaultsAsJson } from '@training-center/shared/server/fault-answers';
import type { ServerOptions } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GatewayOptions } from '../options.js';
import { REQUEST_ID_HEADER, requestIdFrom } from '../request/request-id.js';
import { isUpgrade } from '../sockets/upgrades.js';
import { addSecurityHeaders } from './security-headers.js';

const BODY_LIMIT = 100_000;
/** Nobody's operation, and yet not for ever. */
const UNLIMITED_BODY = 10_000_000;
/** For a client to send its whole request. */
const REQUEST_TIMEOUT_MS = 15_000;

/** Fastify with the limits of a public server; every answer names its request. */
export async function createHttpServer(options: GatewayOptions): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: options.limits === 'none' ? UNLIMITED_BODY : BODY_LIMIT,
    http: { shouldUpgradeCallback: isUpgrade } as ServerOptions,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: options.trustProxy ?? false,
    forceCloseConnections: 'idle',
    // While closing, requests on open connections are still answered, and told to close.
    return503OnClosing: false,
    genReqId: ({ headers }) => requestIdFrom(headers[REQUEST_ID_HEADER]),
  });
  endConnectionsWhileClosing(server);
  server.removeContentTypeParser('text/plain');
  answerFaultsAsJson(server, options.log, (request) => ({ requestId: request.id }));
  server.addHook('onRequest', (request, reply, done) => {
    reply.header(REQUEST_ID_HEADER, request.id);
    done();
  });
  server.addHook('onResponse', (request, { statusCode, elapsedTime }, done) => {
    options.log.info(
      { requestId: request.id, method: request.method, url: request.url, statusCode, elapsedTime },
      'answered',
    );
    done();
  });
  await addSecurityHeaders(server, options);
  return server;
}
