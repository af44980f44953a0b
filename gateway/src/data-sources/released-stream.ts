import type { SubgraphStream } from './subgraph-source.js';

/**
 * A stream whose end does not wait for its next event, which may never come: `return` of a generator function would.
 * @param release lets go of what stands behind it; may be called more than once.
 */
export function releasedStream(next: SubgraphStream['next'], release: () => Promise<void>): SubgraphStream {
  return {
    next,
    async return() {
      await release();
      return { done: true, value: undefined };
    },
    async throw(error) {
      await release();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: release,
  };
}
