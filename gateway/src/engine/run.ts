import type { GraphQLError } from 'graphql';
import type { SubgraphAnswer, SubgraphSource } from '../data-sources/subgraph-source.js';
import type { GatewayContext } from '../request/gateway-context.js';
import type { RawObject } from './raw.js';

export interface Sources {
  get(subgraph: string): SubgraphSource | undefined;
}

/** One execution of a plan. */
export interface Run {
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
  readonly sources: Sources;
  /** Of a subscription: what its owner answered. */
  readonly event?: SubgraphAnswer;
  readonly root: RawObject;
  readonly errors: GraphQLError[];
  /** Whether one object may be in several places by now. */
  isShared: boolean;
}

export type Step = (run: Run) => Promise<void>;
