import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import { BUDGET_HEADERS } from '../admission/budget.js';
import type { GatewayOptions } from '../options.js';

const REQUEST_HEADERS = [
  'authorization',
  'content-type',
  'x-request-id',
  'apollo-require-preflight',
  'x-apollo-operation-name',
];

/** An API needs no page resources at all; the explorers of development bring rules of their own. */
export async function addSecurityHeaders(
  server: FastifyInstance,
  { production, corsOrigins }: GatewayOptions,
): Promise<void> {
  const headers = fixedHeaders(production);
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  await server.register(cors, {
    origin: corsOrigins ? [...corsOrigins] : !production,
    methods: ['GET', 'POST'],
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: ['x-request-id', 'retry-after', ...BUDGET_HEADERS],
    maxAge: 600,
  });
}

/** Helmet would make the same headers anew for each answer; it is asked once. */
function fixedHeaders(production: boolean): OutgoingHttpHeaders {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  helmet({
    contentSecurityPolicy: production
      ? { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } }
      : false,
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: production,
  })(response.req, response, () => {});
  return { ...response.getHeaders() };
}
