import type { GraphQLError } from 'graphql';
import type { SubgraphAnswer, SubgraphSource } from '../data-sources/subgraph-source.js';
import type { GatewayContext } from '../request/gateway-context.js';
import type { DifferentEntities } from './plan/batch.js';
import { Stage, type StageOptions } from './plan/stage.js';
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
  readonly stage: Stage;
  /** Whether one object may be in several places by now. */
  isShared: boolean;
  /** Entities that have become one object each, by their path. */
  readonly different: Map<string, readonly RawObject[]>;
  /** And what they are asked for by. */
  readonly batches: Map<string, DifferentEntities | null>;
}

export type Step = (run: Run) => Promise<void>;

export function startRun(options: StageOptions, event?: SubgraphAnswer): Run {
  const run = {
    ...options,
    root: {},
    errors: [],
    stage: new Stage(options),
    isShared: false,
    different: new Map<string, readonly RawObject[]>(),
    batches: new Map<string, DifferentEntities | null>(),
  };
  return event ? { ...run, event } : run;
}
