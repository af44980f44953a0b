import { Envelopes } from '@training-center/shared/identity/envelope';
import type { GatewayOptions } from '../options.js';
import { Changes } from './in-flight.js';
import { LocalSource } from './local.source.js';
import { RemoteSource } from './remote.source.js';
import type { SubgraphSource } from './subgraph-source.js';

type SourceOptions = Pick<GatewayOptions, 'local' | 'urls' | 'envelopeSecret' | 'remoteLimits' | 'log'>;

/** Chooses the source of each subgraph by the scheme of its address, and closes them all. */
export class SubgraphSources {
  readonly #options: SourceOptions;
  readonly #envelopes: Envelopes | null;
  readonly #sources: SubgraphSource[] = [];
  readonly #changes = new Changes();

  constructor(options: SourceOptions) {
    this.#options = options;
    this.#envelopes = options.envelopeSecret ? new Envelopes(options.envelopeSecret) : null;
  }

  /** @throws when nothing can answer for this subgraph. */
  open(name: string, supergraphUrl: string | undefined): SubgraphSource {
    const source = this.#choose(name, this.#options.urls?.get(name) ?? supergraphUrl ?? '');
    this.#sources.push(source);
    return source;
  }

  async close(): Promise<void> {
    await Promise.all(this.#sources.map((source) => source.close()));
  }

  #choose(name: string, url: string): SubgraphSource {
    const { local, remoteLimits: limits = {}, log } = this.#options;
    if (url.startsWith('local://')) {
      const subgraph = local?.get(url.slice('local://'.length));
      if (!subgraph)
        throw new Error(`Subgraph "${name}" is ${url}, but no such subgraph is in this process.`);
      return new LocalSource(name, subgraph);
    }
    if (/^https?:\/\//.test(url))
      return new RemoteSource({ name, url, envelopes: this.#envelopes, limits, log, changes: this.#changes });
    throw new Error(`Subgraph "${name}" has no usable address: "${url}".`);
  }
}
