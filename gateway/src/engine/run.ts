import type { GraphQLError } from 'graphql';
import type { SubgraphSource } from '../data-sources/subgraph-source.js';
import type { GatewayContext } from '../request/gateway-context.js';
import type { RawObject } from './raw.js';

/** One execution of a plan. */
export interface Run {
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly root: RawObject;
  readonly errors: GraphQLError[];
  /** Whether one object may be in several places by now. */
  isShared: boolean;
}

export type Step = (run: Run) => Promise<void>;
