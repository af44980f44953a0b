import { type ExecutionResult, GraphQLError, Kind } from 'graphql';
import type { SubgraphAnswer } from '../subgraph-source.js';

const LITERALS: ReadonlySet<string> = new Set([
  Kind.VARIABLE_DEFINITION,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

export function localAnswer(result: ExecutionResult): SubgraphAnswer {
  return result.errors ? { ...result, errors: result.errors.map(withCode) } : result;
}

/** Values of custom scalars are judged by the subgraph that declares them: to the gateway any value is one. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] !== undefined) return error;
  if (!error.nodes?.some(({ kind }) => LITERALS.has(kind))) return error;
  const { message, path, originalError } = error;
  return new GraphQLError(message, {
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
