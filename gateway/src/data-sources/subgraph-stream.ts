import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import type { SubgraphAnswer } from './subgraph-source.js';

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

/** The owner ended the stream and says why. */
export class StreamEnded extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? 'The stream was ended.');
  }
}

/** The connection to the owner broke. The message is for logs alone. */
export class StreamLost extends Error {}
