import type {
  StreamRequest,
  SubgraphAnswer,
  SubgraphFetch,
  SubgraphSource,
  SubgraphStream,
} from '../data-sources/subgraph-source.js';
import type { Metrics } from './metrics.js';
import { fetchOutcome } from './outcomes.js';
import type { Tracing } from './tracing.js';

/** A source whose fetches are counted, timed and traced. */
export class WatchedSource implements SubgraphSource {
  readonly #name: string;
  readonly #source: SubgraphSource;
  readonly #metrics: Metrics | null;
  readonly #tracing: Tracing | null;

  constructor(name: string, source: SubgraphSource, metrics: Metrics | null, tracing: Tracing | null) {
    this.#name = name;
    this.#source = source;
    this.#metrics = metrics;
    this.#tracing = tracing;
  }

  get load(): SubgraphSource['load'] {
    return this.#source.load;
  }

  async fetch(fetch: SubgraphFetch): Promise<SubgraphAnswer> {
    if (!this.#metrics) return this.#send(fetch);
    this.#metrics.fetchBegins(this.#name);
    const begun = performance.now();
    const answer = await this.#send(fetch).catch((error: unknown) => {
      this.#metrics!.fetchEnds(this.#name, 'errors', (performance.now() - begun) / 1000);
      throw error;
    });
    this.#metrics.fetchEnds(this.#name, fetchOutcome(answer), (performance.now() - begun) / 1000);
    return answer;
  }

  open(request: StreamRequest): SubgraphStream {
    return this.#source.open(request);
  }

  close(): Promise<void> {
    return this.#source.close();
  }

  #send(fetch: SubgraphFetch): Promise<SubgraphAnswer> {
    if (!this.#tracing) return this.#source.fetch(fetch);
    return this.#tracing.fetch(this.#name, fetch, (traced) => this.#source.fetch(traced));
  }
}
