import type { Dispatcher } from 'undici';
import { SubgraphFailure } from './subgraph-failure.js';

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** What is not finished by then is given up. */
export interface ExchangeLimits {
  readonly signal: AbortSignal;
  readonly maxAnswerBytes: number;
}

/** One request and its answer, whose bytes are gathered as they come: streams are for those who read before the end. */
export class HttpExchange implements Dispatcher.DispatchHandler {
  /** Rejects when the signal aborts, the connection breaks, or the answer is larger than the limit. */
  readonly answer: Promise<HttpAnswer>;
  readonly #limits: ExchangeLimits;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #status = 0;
  #controller: Dispatcher.DispatchController | null = null;
  #resolve!: (answer: HttpAnswer) => void;
  #reject!: (reason: unknown) => void;

  constructor(limits: ExchangeLimits) {
    this.#limits = limits;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    limits.signal.addEventListener('abort', this.#abort);
    if (limits.signal.aborted) this.#abort();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#limits.signal.aborted) this.#abort();
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#limits.maxAnswerBytes)
      controller.abort(new SubgraphFailure('the answer is too large'));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#forget();
    const [first, ...rest] = this.#chunks;
    const body = first && rest.length === 0 ? first : Buffer.concat(this.#chunks, this.#size);
    this.#resolve({ status: this.#status, body: body.toString('utf8') });
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: unknown): void {
    this.#forget();
    this.#reject(error);
  }

  /** A request that still waits for a connection has no controller; it is dropped when its turn comes. */
  readonly #abort = (): void => {
    const reason: Error = this.#limits.signal.reason;
    this.#controller?.abort(reason);
    this.#forget();
    this.#reject(reason);
  };

  #forget(): void {
    this.#limits.signal.removeEventListener('abort', this.#abort);
  }
}
