import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from './subgraph-source.js';

/** The owner ended the stream and says why. */
export class StreamEnded extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? 'The stream was ended.');
  }
}

/** The connection to the owner broke. The message is for logs alone. */
export class StreamLost extends Error {}

/** @throws {StreamEnded} for an answer that is none to an event: it says why there are no more. */
export function eventOf(answer: SubgraphAnswer): SubgraphAnswer {
  if (answer.data === undefined) throw new StreamEnded(answer.errors ?? []);
  return answer;
}
