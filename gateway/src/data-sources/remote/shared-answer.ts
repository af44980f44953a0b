import type { SubgraphAnswer } from '../subgraph-source.js';

/** An answer that several have asked for. Answers are merged by reference, so each gets an object of its own. */
export class SharedAnswer {
  #own: SubgraphAnswer | null;
  readonly #read: () => SubgraphAnswer;

  /** @param read makes an object of it, new each time. @throws what it throws. */
  constructor(read: () => SubgraphAnswer) {
    this.#own = read();
    this.#read = read;
  }

  take(): SubgraphAnswer {
    const own = this.#own ?? this.#read();
    this.#own = null;
    return own;
  }
}
