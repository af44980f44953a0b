import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from '../data-sources/subgraph-source.js';

/** `partial`: answered with errors. `refused`: the client's mistake. `failed`: ours. */
export type OperationOutcome = 'ok' | 'partial' | 'refused' | 'failed';

/** `errors`: answered with errors. `unavailable`: not answered, or not in time. */
export type FetchOutcome = 'ok' | 'errors' | 'unavailable';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

const FAULTS: ReadonlySet<unknown> = new Set(['INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE']);

export function operationOutcome({ data, errors }: Answer): OperationOutcome {
  if (!errors?.length) return 'ok';
  if (data !== null && data !== undefined) return 'partial';
  return errors.some(({ extensions }) => FAULTS.has(extensions?.['code'])) ? 'failed' : 'refused';
}

export function fetchOutcome({ data, errors }: SubgraphAnswer): FetchOutcome {
  if (!errors?.length) return 'ok';
  const isLost = !data && errors[0]!.extensions?.['code'] === 'SUBGRAPH_UNAVAILABLE';
  return isLost ? 'unavailable' : 'errors';
}
