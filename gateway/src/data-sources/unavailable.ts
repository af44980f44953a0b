import type { GraphQLFormattedError } from 'graphql';
import { entityFields, operationOf, responseKeys } from './fetch-document.js';
import type { SubgraphAnswer, SubgraphFetch } from './subgraph-source.js';

/** Of entities that were asked for together. As many as the largest page has items: an answer full of holes must stay an answer of bounded size. */
const MAX_ERRORS = 100;

/** What a fetch answers when its subgraph cannot: an error at each field that it leaves empty, and nothing of the reason. */
export function unavailable(fetch: SubgraphFetch): SubgraphAnswer {
  const errors = pathsOf(fetch).map(
    (path): GraphQLFormattedError => ({
      message: 'This part of the answer is not available at the moment.',
      path,
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    }),
  );
  return { data: null, errors };
}

function pathsOf({ document, variables }: SubgraphFetch): (string | number)[][] {
  const fields = entityFields(document);
  if (fields.length === 0) return responseKeys(operationOf(document).selectionSet).map((key) => [key]);
  return fields.flatMap(({ key, representations, selections }) => {
    const asked = variables[representations] as { __typename: string }[];
    const paths = asked.flatMap(({ __typename }, index) => {
      const own = responseKeys(selections, __typename);
      const keys = own.length > 0 ? own : responseKeys(selections);
      return keys.map((field) => [key, index, field]);
    });
    return paths.slice(0, MAX_ERRORS);
  });
}
