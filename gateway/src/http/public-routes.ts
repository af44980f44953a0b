import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Pool } from 'undici';
import { REQUEST_ID_HEADER } from '../request/request-id.js';

const TIMEOUT_MS = 10_000;
/** What a client may say to the process behind; nothing that could pass for the gateway's own words. */
const REQUEST_HEADERS = ['accept', 'accept-language', 'content-type', 'if-none-match', 'range', 'user-agent'];
/** Webhooks are signed in a header of the sender's choosing: `stripe-signature`, `x-payment-signature`. */
const SIGNATURE_HEADER = /-signature$/;
const RESPONSE_HEADERS = [
  'accept-ranges',
  'cache-control',
  'content-disposition',
  'content-length',
  'content-range',
  'content-type',
  'etag',
  'location',
];
const UPWARD = /(^|\/|%2f)(\.|%2e){1,2}(\/|%2f|$)|\\|%5c/i;

/** Passes requests below a prefix on to the process that answers them. Answers what to close at the end. */
export async function addPublicRoutes(
  server: FastifyInstance,
  routes: ReadonlyMap<string, string>,
): Promise<() => Promise<void>> {
  const pools = new Map(
    [...routes].map(([prefix, url]) => [prefix, new Pool(new URL(url).origin, { connections: 16 })]),
  );
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    for (const [prefix, pool] of pools) addRoute(scope, prefix, pool);
  });
  return async () => {
    await Promise.all([...pools.values()].map((pool) => pool.destroy()));
  };
}

function addRoute(server: FastifyInstance, prefix: string, pool: Pool): void {
  server.route({
    method: ['GET', 'POST'],
    url: `${prefix}${prefix.endsWith('/') ? '*' : ''}`,
    handler: async (request, reply) => {
      const path = request.raw.url!;
      if (UPWARD.test(path.split('?')[0]!)) return reply.callNotFound();
      const answer = await ask(pool, request, path).catch((error: unknown) => {
        throw Object.assign(new Error('A public route cannot be reached.', { cause: error }), {
          statusCode: 503,
        });
      });
      for (const name of RESPONSE_HEADERS) {
        const value = answer.headers[name];
        if (value !== undefined) reply.header(name, value);
      }
      return reply.code(answer.statusCode).send(answer.body);
    },
  });
}

function ask(pool: Pool, request: FastifyRequest, path: string) {
  const given = Object.fromEntries(
    Object.entries(request.headers).filter(
      ([name]) => REQUEST_HEADERS.includes(name) || SIGNATURE_HEADER.test(name),
    ),
  );
  const headers = { ...given, [REQUEST_ID_HEADER]: request.id, 'x-forwarded-for': request.ip };
  const body = Buffer.isBuffer(request.body) ? request.body : null;
  return pool.request({
    method: request.method,
    path,
    headers,
    body,
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  });
}
