import { type AddressOptions, type AddressUrls, SubgraphAddress } from './subgraph-address.js';
import type { StreamRequest, SubgraphLoad, SubgraphStream } from '../subgraph-source.js';

const NONE: ReadonlySet<SubgraphAddress> = new Set();

/** The processes of one subgraph, which are all the same to whoever asks it. */
export class SubgraphAddresses {
  readonly #all: readonly SubgraphAddress[];
  #turn = 0;
  #streamTurn = 0;

  constructor(
    urls: readonly AddressUrls[],
    options: Omit<AddressOptions, keyof AddressUrls | 'isElsewhere'>,
  ) {
    const isElsewhere = () => this.#all.some(hasStreams);
    this.#all = urls.map((each) => {
      const log = urls.length > 1 ? options.log.child({ address: new URL(each.url).host }) : options.log;
      return new SubgraphAddress({ ...options, ...each, log, isElsewhere });
    });
  }

  get size(): number {
    return this.#all.length;
  }

  get load(): SubgraphLoad {
    return {
      waiting: this.#all.reduce((sum, { waiting }) => sum + waiting, 0),
      isRefusing: this.#all.every(({ isRefusing }) => isRefusing),
    };
  }

  /** The least busy of those that answer, in turn when they are equally so. Undefined when none does, or all were tried. */
  well(tried = NONE): SubgraphAddress | undefined {
    const start = this.#turn++;
    let best: SubgraphAddress | undefined;
    for (let n = 0; n < this.#all.length; n++) {
      const address = this.#all[(start + n) % this.#all.length]!;
      if (address.isRefusing || tried.has(address)) continue;
      if (!best || address.inFlight < best.inFlight) best = address;
    }
    return best;
  }

  /** Where to send something that was sent to none but `tried`: even if all refuse, one is asked whether it still does. */
  next(tried = NONE): SubgraphAddress | undefined {
    const left = () => this.#all.filter((address) => !tried.has(address));
    return this.well(tried) ?? left().find(({ isToBeTried }) => isToBeTried) ?? left()[0];
  }

  /** One that may be asked whether it answers again, while another does. */
  toBeTried(): SubgraphAddress | undefined {
    if (this.#all.length === 1 || this.load.isRefusing) return undefined;
    return this.#all.find(({ isToBeTried }) => isToBeTried);
  }

  /** Opens a stream where streams can be had, in turn. */
  open(request: StreamRequest): SubgraphStream {
    if (this.#all.length > 1) for (const address of this.#all) address.look();
    const well = this.#all.filter(hasStreams);
    const among = well.length > 0 ? well : this.#all;
    return among[this.#streamTurn++ % among.length]!.open(request);
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((address) => address.close()));
  }
}

function hasStreams({ isLost, isRefusing }: SubgraphAddress): boolean {
  return !isLost && !isRefusing;
}
