import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../request/gateway-context.js';

/** One request of a plan to one subgraph. */
export interface SubgraphFetch {
  readonly document: DocumentNode;
  /** The same as text. */
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
  /** For a subgraph in another process. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Error paths are in the subgraph's terms: `['_entities', 3, 'title']`. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A subscription to be opened at its owner. */
export interface StreamRequest {
  readonly document: DocumentNode;
  /** The same as text. */
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly identity: RequestIdentity;
}

/**
 * Its answers, one for each event. Ends by itself when the owner has no more to say; throws {StreamEnded} when the owner
 * refuses it, at the start or later, and {StreamLost} when the owner is gone. `return` releases it at any time.
 */
export type SubgraphStream = AsyncGenerator<SubgraphAnswer, void, void>;

export interface SubgraphLoad {
  /** Fetches that wait for a connection. */
  readonly waiting: number;
  /** Whether it is not asked because it failed. */
  readonly isRefusing: boolean;
}

/**
 * Where the data of one subgraph comes from. `fetch` answers errors instead of throwing, and never the same object
 * twice: answers are merged by reference.
 */
export interface SubgraphSource {
  /** Of a subgraph in another process, for those who watch. */
  readonly load?: SubgraphLoad | undefined;
  fetch(fetch: SubgraphFetch): Promise<SubgraphAnswer>;
  /** Opens a subscription that this subgraph owns, once the first answer is asked for or earlier. */
  open(request: StreamRequest): SubgraphStream;
  close(): Promise<void>;
}
