import { randomBytes } from 'node:crypto';
import { getDistDirectory, isSandboxFrame, renderAltair, SANDBOX_FRAME_CSP } from 'altair-static';
import type { FastifyInstance } from 'fastify';
import { GRAPHQL_PATH } from './graphql-route.js';
import { staticFiles } from './static-files.js';

export const EXPLORER_PATH = '/explorer';

/** An explorer that works without internet. Its policy keeps the browser from asking anybody but this server. */
export async function addExplorer(
  server: FastifyInstance,
  exampleOperation: string | undefined,
): Promise<void> {
  const files = await staticFiles(getDistDirectory());

  server.get(EXPLORER_PATH, async (_request, reply) => reply.redirect(`${EXPLORER_PATH}/`));
  server.get(`${EXPLORER_PATH}/`, async (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy(nonce))
      .send(page(nonce, exampleOperation));
  });
  server.get<{ Params: { '*': string } }>(`${EXPLORER_PATH}/*`, async (request, reply) => {
    const path = request.params['*'];
    const file = files.get(path);
    if (!file) return reply.callNotFound();
    if (isSandboxFrame(path)) reply.header('content-security-policy', SANDBOX_FRAME_CSP);
    return reply.type(file.contentType).header('cache-control', 'max-age=3600').send(file.read());
  });
}

function page(nonce: string, exampleOperation: string | undefined): string {
  return renderAltair({
    baseURL: `${EXPLORER_PATH}/`,
    endpointURL: GRAPHQL_PATH,
    initialQuery: exampleOperation ?? '',
    // At the same address.
    initialSubscriptionRequestHandlerId: 'graphql-ws',
    disableAccount: true,
    cspNonce: nonce,
  });
}

function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "frame-ancestors 'none'",
  ].join('; ');
}
