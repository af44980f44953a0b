import { formatSubgraphError } from '@training-center/shared/graphql/error-formatter';
import type { GraphQLFormattedError } from 'graphql';
import { DELIBERATE } from '../data-sources/remote/deliberate-errors.js';
import { isRefusal } from '../admission/refusal.js';
import { currentRequestId } from '../request/request-id.js';

/** Codes about how an operation was sent. From a subgraph they blame the gateway, not the client. */
const PROTOCOL_CODES: ReadonlySet<string> = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * For Apollo Server's `formatError`: an allow-list. What is not known to be harmless leaves as INTERNAL_SERVER_ERROR; every
 * error carries the id under which the log tells the rest.
 */
export function publicError(error: GraphQLFormattedError): GraphQLFormattedError {
  if (isRefusal(error)) return refused(error);
  const blamed = blameGateway(error);
  const masked = isDeliberate(blamed) ? plain(blamed) : formatSubgraphError(blamed);
  const { code } = masked.extensions!;
  const reason = code === 'UNAUTHENTICATED' ? error.extensions?.['reason'] : undefined;
  const requestId = currentRequestId();
  return {
    ...masked,
    extensions: { ...masked.extensions, ...(reason ? { reason } : {}), ...(requestId ? { requestId } : {}) },
  };
}

function refused({ message, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const { http: _, ...told } = extensions!;
  const requestId = currentRequestId();
  return { message, extensions: { ...told, ...(requestId ? { requestId } : {}) } };
}

/** Whether an error is a fault of ours, to be looked into. */
export function isFault(error: GraphQLFormattedError): boolean {
  return publicError(error).extensions!['code'] === 'INTERNAL_SERVER_ERROR';
}

function isDeliberate({ extensions }: GraphQLFormattedError): boolean {
  return (extensions as { [DELIBERATE]?: true } | undefined)?.[DELIBERATE] === true;
}

/** Its words, its code and its place. */
function plain({ message, path, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  return { message, ...(path ? { path } : {}), extensions: { code: extensions!['code'] } };
}

function blameGateway(error: GraphQLFormattedError): GraphQLFormattedError {
  const { code, serviceName } = error.extensions ?? {};
  if (serviceName === undefined || !PROTOCOL_CODES.has(String(code))) return error;
  return { ...error, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
