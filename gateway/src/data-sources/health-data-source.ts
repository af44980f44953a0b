import type { GraphQLDataSource } from '@apollo/gateway';
import { anonymous } from '@training-center/shared/scope/viewer';
import { parse } from 'graphql';
import { createContext, type GatewayContext } from '../request/gateway-context.js';
import type { SubgraphSource } from './subgraph-source.js';

/** Shows a source to Apollo's gateway, which may ask it whether it is there before it takes up a new supergraph. */
export function healthDataSource(
  source: SubgraphSource,
): GraphQLDataSource<GatewayContext & Record<string, unknown>> {
  return {
    process: ({ request: { query = '' } }) =>
      source.fetch({
        document: parse(query),
        query,
        operationName: undefined,
        variables: {},
        context: createContext(anonymous),
      }),
  };
}
