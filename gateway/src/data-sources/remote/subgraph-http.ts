import { Pool } from 'undici';
import { ClientGone } from '../../request/departure.js';
import { type ExchangeLimits, type HttpAnswer, HttpExchange } from './http-exchange.js';
import { failureOf, SubgraphFailure } from './subgraph-failure.js';

export interface SubgraphHttpLimits {
  /** For a connection to be made: one that cannot be must not hold its place for long. */
  readonly timeoutMs: number;
  readonly connections: number;
  readonly maxWaiting: number;
  readonly maxAnswerBytes: number;
}

/** Keep-alive connections to one address of a subgraph: so many sockets, so many waiting, so many bytes. */
export class SubgraphHttp {
  readonly #pool: Pool;
  readonly #path: string;
  readonly #limits: SubgraphHttpLimits;
  #inFlight = 0;

  constructor(url: string, limits: SubgraphHttpLimits) {
    const { origin, pathname, search } = new URL(url);
    this.#path = pathname + search;
    this.#limits = limits;
    this.#pool = new Pool(origin, {
      connections: limits.connections,
      connect: { timeout: limits.timeoutMs },
      pipelining: 1,
      keepAliveTimeout: 30_000,
    });
  }

  /** Requests that are not answered yet. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Requests for which there is no connection yet. */
  get waiting(): number {
    return Math.max(0, this.#inFlight - this.#limits.connections);
  }

  /**
   * @throws {ClientGone} when the client leaves.
   * @throws {SubgraphFailure} when the time is over, the connection breaks or cannot be had, or the answer is too large.
   */
  async post(
    body: string,
    headers: Readonly<Record<string, string>>,
    until: Pick<ExchangeLimits, 'timeLeftMs' | 'departure'>,
  ): Promise<HttpAnswer> {
    const { connections, maxWaiting } = this.#limits;
    if (this.#inFlight >= connections + maxWaiting)
      throw new SubgraphFailure('too many requests are waiting', { wasNeverSent: true });
    this.#inFlight++;
    const exchange = new HttpExchange({ ...until, maxAnswerBytes: this.#limits.maxAnswerBytes });
    try {
      this.#pool.dispatch({ method: 'POST', path: this.#path, body, headers }, exchange);
      return await exchange.answer;
    } catch (error) {
      throw error instanceof ClientGone ? error : failureOf(error, exchange.hasBegun);
    } finally {
      this.#inFlight--;
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
