import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
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
  const headers = Object.entries(await helmetHeaders(production));
  server.addHook('onRequest', (_request, { raw }, done) => {
    for (const [name, value] of headers) raw.setHeader(name, value);
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

/** Always the same, so it is asked once: the plugin makes them anew for each request, which is a quarter of a refusal's work. */
async function helmetHeaders(production: boolean): Promise<Record<string, string>> {
  const server = Fastify();
  await server.register(helmet, {
    contentSecurityPolicy: production
      ? { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } }
      : false,
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: production,
  });
  server.get('/', async (_request, { raw }) => raw.getHeaders());
  const headers = (await server.inject('/')).json<Record<string, string>>();
  await server.close();
  return headers;
}
