import { Envelopes } from '@training-center/shared/identity/envelope';
import type { GatewayOptions, LocalSubgraph } from '../options.js';
import { Changes } from './in-flight.js';
import { LocalSource } from './local/local.source.js';
import { RemoteSource } from './remote/remote.source.js';
import type { AddressUrls } from './remote/subgraph-address.js';
import type { SubgraphSource } from './subgraph-source.js';

type SourceOptions = Pick<
  GatewayOptions,
  'local' | 'urls' | 'socketUrls' | 'envelopeSecret' | 'remoteLimits' | 'log'
>;

type WatchSource = (name: string, source: SubgraphSource) => SubgraphSource;

/** Longer than any operation may still need a source of the supergraph before. */
const RETIRE_AFTER_MS = 60_000;

/** Chooses the source of each subgraph by the scheme of its address, and closes them all. */
export class SubgraphSources {
  readonly #options: SourceOptions;
  readonly #envelopes: Envelopes | null;
  readonly #open = new Set<SubgraphSource>();
  readonly #current = new Map<string, SubgraphSource>();
  /** Told of by any of them. */
  readonly changes = new Changes();

  readonly #watch: WatchSource;

  /** @param watch puts something before a source that looks on. */
  constructor(options: SourceOptions, watch: WatchSource = (_name, source) => source) {
    this.#options = options;
    this.#watch = watch;
    this.#envelopes = options.envelopeSecret ? new Envelopes(options.envelopeSecret) : null;
  }

  /** By the names of their subgraphs. */
  get current(): ReadonlyMap<string, SubgraphSource> {
    return this.#current;
  }

  /** In place of the one that this subgraph had. @throws when nothing can answer for it. */
  open(name: string, supergraphUrl: string | undefined): SubgraphSource {
    const source = this.#watch(name, this.#choose(name, this.addresses(name, supergraphUrl)));
    const before = this.#current.get(name);
    this.#current.set(name, source);
    this.#open.add(source);
    if (before) this.#retire(before);
    return source;
  }

  /** Where a subgraph answers. @throws when nothing can answer there. */
  addresses(name: string, supergraphUrl: string | undefined): readonly AddressUrls[] {
    const urls = this.#options.urls?.get(name) ?? [supergraphUrl ?? ''];
    const [first = ''] = urls;
    if (urls.length === 1 && first.startsWith('local://')) {
      if (!this.#localAt(first))
        throw new Error(`Subgraph "${name}" is ${first}, but no such subgraph is in this process.`);
      return [{ url: first }];
    }
    const unusable = urls.length === 0 ? '' : urls.find((url) => !isHttp(url));
    if (unusable !== undefined) throw new Error(`Subgraph "${name}" has no usable address: "${unusable}".`);
    const sockets = this.#options.socketUrls?.get(name);
    if (sockets && sockets.length !== urls.length)
      throw new Error(
        `Subgraph "${name}" has ${urls.length} addresses and ${sockets.length} for subscriptions.`,
      );
    return urls.map((url, index) => ({ url, socketUrl: sockets?.[index] }));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((source) => source.close()));
  }

  #choose(name: string, addresses: readonly AddressUrls[]): SubgraphSource {
    const local = this.#localAt(addresses[0]!.url);
    if (local) return new LocalSource(name, local, this.changes);
    const { remoteLimits: limits = {}, log } = this.#options;
    const { changes } = this;
    return new RemoteSource({ name, addresses, envelopes: this.#envelopes, limits, log, changes });
  }

  #localAt(url: string): LocalSubgraph | undefined {
    return url.startsWith('local://') ? this.#options.local?.get(url.slice('local://'.length)) : undefined;
  }

  #retire(source: SubgraphSource): void {
    const close = () => {
      this.#open.delete(source);
      source.close().catch((error: unknown) => this.#options.log.warn({ err: error }, 'closing a source'));
    };
    setTimeout(close, RETIRE_AFTER_MS).unref();
  }
}

function isHttp(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url);
}
