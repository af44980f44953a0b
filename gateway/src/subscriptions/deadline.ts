import type { SubgraphSource } from '../data-sources/subgraph-source.js';
import { unavailable } from '../data-sources/unavailable.js';
import type { Sources } from '../engine/run.js';

/** Sources that answer in time, if need be with errors: one slow subgraph must not hold up a stream. */
export class Deadline implements Sources {
  readonly #sources: Sources;
  readonly #late: Promise<void>;
  #timer: NodeJS.Timeout | undefined;

  constructor(sources: Sources, ms: number) {
    this.#sources = sources;
    this.#late = new Promise((resolve) => {
      this.#timer = setTimeout(resolve, ms);
    });
  }

  get(subgraph: string): SubgraphSource | undefined {
    const source = this.#sources.get(subgraph);
    if (!source) return undefined;
    return {
      fetch: (fetch) => Promise.race([source.fetch(fetch), this.#late.then(() => unavailable(fetch))]),
      open: (request) => source.open(request),
      close: async () => {},
    };
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}
