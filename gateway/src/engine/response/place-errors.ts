import { GraphQLError } from 'graphql';

/**
 * Paths of errors lead to fields of the answer, or below a null in it. What failed for a field that only another subgraph
 * needed is told of the object instead.
 */
export function placeError(error: GraphQLError, data: unknown): GraphQLError {
  const { path = [], message, extensions, originalError } = error;
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return error;
    if (!Object.hasOwn(value, key))
      return new GraphQLError(message, {
        path: path.slice(0, depth),
        extensions,
        originalError: originalError ?? null,
      });
    value = (value as Record<string | number, unknown>)[key];
  }
  return error;
}
