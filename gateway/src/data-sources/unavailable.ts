import type { GraphQLFormattedError } from 'graphql';
import { entitySelections, operationOf, responseKeys } from './fetch-document.js';
import type { SubgraphAnswer, SubgraphFetch } from './subgraph-source.js';

/** As many as the largest page has items: an answer full of holes must stay an answer of bounded size. */
const MAX_ERRORS = 100;

/** What a fetch answers when its subgraph cannot: an error at each field that it leaves empty, and nothing of the reason. */
export function unavailable(fetch: SubgraphFetch): SubgraphAnswer {
  const errors = pathsOf(fetch)
    .slice(0, MAX_ERRORS)
    .map(
      (path): GraphQLFormattedError => ({
        message: 'This part of the answer is not available at the moment.',
        path,
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      }),
    );
  return { data: null, errors };
}

function pathsOf({ document, variables }: SubgraphFetch): (string | number)[][] {
  const entities = entitySelections(document);
  if (!entities) return responseKeys(operationOf(document).selectionSet).map((key) => [key]);
  const representations = variables['representations'] as { __typename: string }[];
  return representations.flatMap(({ __typename }, index) => {
    const own = responseKeys(entities, __typename);
    const keys = own.length > 0 ? own : responseKeys(entities);
    return keys.map((key) => ['_entities', index, key]);
  });
}
