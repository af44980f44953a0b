import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import type { FastifyRequest } from 'fastify';
import type { Door } from '../auth/door.js';

const MAX_USER_AGENT = 300;

/** All that subgraphs are told about a request. @throws a refusal when its token is no good. */
export async function identify(
  request: FastifyRequest,
  authenticator: Door['authenticator'],
): Promise<RequestIdentity> {
  return {
    viewer: await authenticator.viewerOf(request.headers.authorization),
    requestId: request.id,
    clientAddress: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, MAX_USER_AGENT) ?? null,
  };
}
