import type { GraphQLFormattedError } from 'graphql';
import { entityFields } from '../fetch-document.js';
import { SubgraphFailure } from './subgraph-failure.js';
import type { HttpAnswer } from './http-exchange.js';
import type { SubgraphAnswer, SubgraphFetch } from '../subgraph-source.js';

/** Gateways and overloaded servers say these before a request reached GraphQL. */
const TRY_AGAIN: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Reads what a remote subgraph sent, and believes none of it that does not look like an answer to this fetch.
 * @throws {SubgraphFailure} otherwise.
 */
export function readAnswer({ status, body }: HttpAnswer, fetch: SubgraphFetch): SubgraphAnswer {
  if (status >= 500) throw new SubgraphFailure(`status ${status}`, { isRetryable: TRY_AGAIN.has(status) });
  if (status === 401 || status === 403)
    throw new SubgraphFailure(`status ${status}: it does not trust this gateway`);
  const answer = parseJson(body);
  if (!isRecord(answer)) throw new SubgraphFailure(`status ${status}: no JSON object`);
  const errors = errorsOf(answer['errors']);
  const data = dataOf(answer['data'], fetch);
  if (!data && errors.length === 0) throw new SubgraphFailure(`status ${status}: neither data nor errors`);
  return errors.length > 0 ? { data, errors } : { data };
}

function dataOf(data: unknown, { document, variables }: SubgraphFetch): Record<string, unknown> | null {
  if (data === null || data === undefined) return null;
  if (!isRecord(data)) throw new SubgraphFailure('data is no object');
  for (const { key, representations } of entityFields(document)) {
    const entities = data[key];
    const asked = (variables[representations] as unknown[]).length;
    if (entities === null || entities === undefined) return null;
    if (!Array.isArray(entities) || entities.length !== asked)
      throw new SubgraphFailure('other entities than asked for');
  }
  return data;
}

function errorsOf(errors: unknown): GraphQLFormattedError[] {
  if (errors === null || errors === undefined) return [];
  if (!Array.isArray(errors)) throw new SubgraphFailure('errors is no list');
  return errors.map((error: unknown) => {
    if (!isRecord(error) || typeof error['message'] !== 'string')
      throw new SubgraphFailure('an error without a message');
    const path = Array.isArray(error['path']) ? { path: error['path'] as (string | number)[] } : {};
    return { message: error['message'], ...path, extensions: extensionsOf(error) };
  });
}

/** A literal of a custom scalar is judged by the subgraph; whatever else it finds invalid is not the client's doing. */
function extensionsOf({ message, extensions }: Record<string, unknown>): Record<string, unknown> {
  const given = isRecord(extensions) ? extensions : {};
  const isBadLiteral =
    given['code'] === 'GRAPHQL_VALIDATION_FAILED' && (message as string).startsWith('Expected value of type');
  return isBadLiteral ? { code: 'BAD_USER_INPUT' } : given;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
