import type { Envelopes } from '@training-center/shared/identity/envelope';
import type { Logger } from '@training-center/shared/logging/logger';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  circuitBreaker,
  handleWhen,
} from 'cockatiel';
import { ClientGone } from '../../request/departure.js';
import type { HttpAnswer } from './http-exchange.js';
import { RemoteStreams } from './remote-streams.js';
import { SubgraphFailure } from './subgraph-failure.js';
import { SubgraphHttp, type SubgraphHttpLimits } from './subgraph-http.js';
import type { StreamRequest, SubgraphStream } from '../subgraph-source.js';
import { WeighedBreaker } from './weighed-breaker.js';

/** Where one process of a subgraph answers. */
export interface AddressUrls {
  readonly url: string;
  /** Where it takes subscriptions. Default: there, too. */
  readonly socketUrl?: string | undefined;
}

export interface AddressOptions extends AddressUrls {
  readonly name: string;
  readonly envelopes: Envelopes | null;
  readonly limits: SubgraphHttpLimits & { readonly failuresToOpen: number; readonly halfOpenAfterMs: number };
  readonly log: Logger;
  readonly onEvent: () => void;
  /** Whether streams can be had at another address. */
  readonly isElsewhere: () => boolean;
}

export type Post = (http: SubgraphHttp) => Promise<HttpAnswer>;

/** One process of a subgraph: the connections to it, its streams, and what is believed of its health. */
export class SubgraphAddress {
  readonly #http: SubgraphHttp;
  readonly #streams: RemoteStreams;
  readonly #circuit: CircuitBreakerPolicy;
  readonly #halfOpenAfterMs: number;
  #refusesSince = 0;

  constructor({ name, url, socketUrl, envelopes, limits, log, onEvent, isElsewhere }: AddressOptions) {
    this.#http = new SubgraphHttp(url, limits);
    const socket = socketUrl ?? url.replace(/^http/, 'ws');
    this.#streams = new RemoteStreams({ name, url: socket, envelopes, onEvent, isElsewhere });
    this.#halfOpenAfterMs = limits.halfOpenAfterMs;
    const breaker = new WeighedBreaker(limits.failuresToOpen);
    const failures = handleWhen((error) => {
      // A client that leaves says nothing about the subgraph.
      if (error instanceof ClientGone) return false;
      breaker.weigh(error);
      return true;
    });
    this.#circuit = circuitBreaker(failures, { halfOpenAfter: limits.halfOpenAfterMs, breaker });
    this.#circuit.onBreak(() => {
      this.#refusesSince = Date.now();
      log.error('subgraph is not answering: refusing for a while');
    });
    this.#circuit.onReset(() => log.warn('subgraph answers again'));
  }

  get inFlight(): number {
    return this.#http.inFlight;
  }

  get waiting(): number {
    return this.#http.waiting;
  }

  /** Whether it is not asked because it failed. */
  get isRefusing(): boolean {
    return this.#circuit.state !== CircuitState.Closed;
  }

  /** Whether the next request would be let through to find out how it is. */
  get isToBeTried(): boolean {
    return (
      this.#circuit.state === CircuitState.Open && Date.now() - this.#refusesSince >= this.#halfOpenAfterMs
    );
  }

  /** Whether a stream could not be had there. */
  get isLost(): boolean {
    return this.#streams.isLost;
  }

  /** @param read judges the answer: one that is none is a failure of this address. */
  ask<T>(post: Post, read: (answer: HttpAnswer) => T): Promise<T> {
    return this.#circuit.execute(async () => read(await post(this.#http)));
  }

  open(request: StreamRequest): SubgraphStream {
    return this.#streams.open(request);
  }

  /** Finds out whether streams can be had there again, if they could not. */
  look(): void {
    this.#streams.look();
  }

  async close(): Promise<void> {
    await Promise.all([this.#http.close(), this.#streams.close()]);
  }
}

/** Whether a request that ended with this certainly never left for its address. */
export function wasNeverSent(error: unknown): boolean {
  return error instanceof BrokenCircuitError || (error instanceof SubgraphFailure && error.wasNeverSent);
}
