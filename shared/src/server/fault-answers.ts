import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/logger.js';

const CODES: Readonly<Record<number, [code: string, message: string]>> = {
  400: ['BAD_REQUEST', 'The request cannot be read.'],
  404: ['NOT_FOUND', 'There is nothing here.'],
  413: ['PAYLOAD_TOO_LARGE', 'The request body is too large.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'Send application/json.'],
  503: ['SERVICE_UNAVAILABLE', 'This is not available at the moment. Try again.'],
};

/** Extensions beside `code` for faults of one request: the id under which the log tells more. */
export type FaultExtensions = (request: FastifyRequest) => Readonly<Record<string, unknown>>;

/** Faults outside GraphQL are answered in GraphQL's error shape: a code and a sentence, never a stack. */
export function answerFaultsAsJson(
  server: FastifyInstance,
  log: Logger,
  extensionsOf: FaultExtensions = () => ({}),
): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    const extensions = extensionsOf(request);
    if (status >= 500) log.error({ err: error, url: request.url, ...extensions }, 'request failed');
    return reply.code(status).send(bodyFor(status, extensions));
  });
  server.setNotFoundHandler((request, reply) => reply.code(404).send(bodyFor(404, extensionsOf(request))));
}

function bodyFor(status: number, extensions: Readonly<Record<string, unknown>>) {
  const [code, message] =
    CODES[status] ?? (status < 500 ? CODES[400]! : ['INTERNAL_SERVER_ERROR', 'Something went wrong.']);
  return { errors: [{ message, extensions: { code, ...extensions } }] };
}
