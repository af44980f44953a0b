import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
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
  await server.register(helmet, {
    contentSecurityPolicy: production
      ? { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } }
      : false,
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: production,
  });
  await server.register(cors, {
    origin: corsOrigins ? [...corsOrigins] : !production,
    methods: ['GET', 'POST'],
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: ['x-request-id', 'retry-after', ...BUDGET_HEADERS],
    maxAge: 600,
  });
}
