import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from './subgraph-source.js';

/** The owner ended the stream and says why. */
export class StreamEnded extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? 'The stream was ended.');
  }
}

/** The connection to the owner broke, or could not be made. The message is for logs alone. */
export class StreamLost extends Error {
  /** Whether the owner may have begun with it. */
  readonly wasOpened: boolean;
  /** Whether the owner seems to be well at another address. */
  readonly isElsewhere: boolean;

  constructor(
    message: string,
    { wasOpened, isElsewhere, cause }: { wasOpened: boolean; isElsewhere: boolean; cause?: unknown },
  ) {
    super(message, { cause });
    this.wasOpened = wasOpened;
    this.isElsewhere = isElsewhere;
  }
}

/** @throws {StreamEnded} for an answer that is none to an event: it says why there are no more. */
export function eventOf(answer: SubgraphAnswer): SubgraphAnswer {
  if (answer.data === undefined) throw new StreamEnded(answer.errors ?? []);
  return answer;
}
