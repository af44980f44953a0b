import { GraphQLError } from 'graphql';
import type { SubgraphAnswer, SubgraphFetch, SubgraphSource } from '../../data-sources/subgraph-source.js';

/** Answers errors, it does not throw them. */
export async function send(
  source: SubgraphSource | undefined,
  fetch: SubgraphFetch,
): Promise<SubgraphAnswer> {
  try {
    return await source!.fetch(fetch);
  } catch (error) {
    return { data: null, errors: [unexpected(error)] };
  }
}

function unexpected(cause: unknown): GraphQLError {
  const originalError = cause instanceof Error ? cause : new Error(String(cause));
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}
