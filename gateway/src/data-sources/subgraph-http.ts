import { type Dispatcher, Pool } from 'undici';
import { SubgraphFailure } from './subgraph-failure.js';

export interface SubgraphHttpLimits {
  /** For a connection to be made: one that cannot be must not hold its place for long. */
  readonly timeoutMs: number;
  readonly connections: number;
  readonly maxWaiting: number;
  readonly maxAnswerBytes: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** Keep-alive connections to one subgraph: so many sockets, so many waiting, so many bytes. */
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

  /** Requests for which there is no connection yet. */
  get waiting(): number {
    return Math.max(0, this.#inFlight - this.#limits.connections);
  }

  /** @throws when the signal aborts, the connection breaks, or the answer is larger than the limit. */
  async post(
    body: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    const { connections, maxWaiting } = this.#limits;
    if (this.#inFlight >= connections + maxWaiting)
      throw new SubgraphFailure('too many requests are waiting');
    this.#inFlight++;
    try {
      const answer = await this.#pool.request({ method: 'POST', path: this.#path, body, headers, signal });
      return { status: answer.statusCode, body: await this.#read(answer) };
    } finally {
      this.#inFlight--;
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #read({ body }: Dispatcher.ResponseData): Promise<string> {
    const { maxAnswerBytes } = this.#limits;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxAnswerBytes) throw new SubgraphFailure('the answer is too large');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }
}
