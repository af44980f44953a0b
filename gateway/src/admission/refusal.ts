import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Budget, budgetHeaders } from './budget.js';
import type { OperationLimits } from './limits.js';

type Limited = keyof OperationLimits;
type Headers = [name: string, value: string][];

const EXCEEDED: Readonly<Record<Limited, readonly [code: string, what: string]>> = {
  bytes: ['OPERATION_TOO_LARGE', 'bytes'],
  tokens: ['TOO_MANY_TOKENS', 'tokens'],
  depth: ['OPERATION_TOO_DEEP', 'levels of fields'],
  aliases: ['TOO_MANY_ALIASES', 'aliases'],
  rootFields: ['TOO_MANY_ROOT_FIELDS', 'root fields'],
  repeatedFields: ['TOO_MANY_REPEATED_FIELDS', 'fields of one name in one selection set'],
  directives: ['TOO_MANY_DIRECTIVES', 'directives'],
  cost: ['OPERATION_TOO_COSTLY', 'points of cost'],
};

const CODES: ReadonlySet<unknown> = new Set([
  ...Object.values(EXCEEDED).map(([code]) => code),
  'PERSISTED_OPERATION_REQUIRED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'RATE_LIMITED',
  'OVERLOADED',
]);

/** Whether an error is one of these, and not a subgraph's of the same name: all that it says was written for the client. */
export function isRefusal({ extensions }: GraphQLFormattedError): boolean {
  return CODES.has(extensions?.['code']) && extensions?.['serviceName'] === undefined;
}

/** @param measured at least that: counting ends where the answer is clear. */
export function limitExceeded(what: Limited, limit: number, measured: number): GraphQLError {
  const [code, noun] = EXCEEDED[what];
  return refusal(code, `No more than ${limit} ${noun}; this operation has ${inWords(measured)}.`, {
    limit,
    measured: Math.min(measured, Number.MAX_SAFE_INTEGER),
  });
}

export function rateLimited(budget: Budget): GraphQLError {
  const { resetSeconds: retryAfter, ...spent } = budget;
  const message = `The operations of the last minute have used up the budget. Try again in ${retryAfter} s.`;
  const headers: Headers = [['retry-after', String(retryAfter)], ...budgetHeaders(budget)];
  return refusal('RATE_LIMITED', message, { ...spent, retryAfter }, { status: 429, headers });
}

export const OVERLOADED = {
  message: 'More is asked of this server than it can do.',
  extensions: { code: 'OVERLOADED', retryAfter: 1 },
} as const;

export function overloaded(): GraphQLError {
  return new GraphQLError(OVERLOADED.message, { extensions: OVERLOADED.extensions });
}

/** Messages as clients of Apollo know them. */
export function operationNotFound(): GraphQLError {
  return refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
}

export function persistedNotSupported(): GraphQLError {
  return refusal('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported', {}, { status: 200 });
}

export function persistedRequired(): GraphQLError {
  return refusal(
    'PERSISTED_OPERATION_REQUIRED',
    'Only operations that were made known beforehand are answered.',
  );
}

function refusal(
  code: string,
  message: string,
  extensions: object = {},
  { status = 400, headers = [] }: { status?: number; headers?: Headers } = {},
): GraphQLError {
  const http = { status, headers: new HeaderMap(headers) };
  return new GraphQLError(message, { extensions: { code, ...extensions, http } });
}

function inWords(measured: number): string {
  return measured < Number.MAX_SAFE_INTEGER ? String(measured) : 'more than can be counted';
}
