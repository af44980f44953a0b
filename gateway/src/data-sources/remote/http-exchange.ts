import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { ClientGone, type Departure } from '../../request/departure.js';
import { SubgraphFailure } from './subgraph-failure.js';

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** What is not finished by then is given up. */
export interface ExchangeLimits {
  readonly timeLeftMs: number;
  /** Of whoever waits for it, where that matters. */
  readonly departure?: Departure | undefined;
  readonly maxAnswerBytes: number;
}

/** One request and its answer, whose bytes are gathered as they come: streams are for those who read before the end. */
export class HttpExchange implements Dispatcher.DispatchHandler {
  /** Rejects when the time is over, the client leaves, the connection breaks, or the answer is larger than the limit. */
  readonly answer: Promise<HttpAnswer>;
  readonly #limits: ExchangeLimits;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #status = 0;
  #controller: Dispatcher.DispatchController | null = null;
  /** Why it was given up. */
  #reason: Error | undefined;
  /** One timer costs a fraction of a signal that aborts, and there are thousands a second. */
  readonly #timer: NodeJS.Timeout;
  readonly #unwatch: (() => void) | undefined;
  #resolve!: (answer: HttpAnswer) => void;
  #reject!: (reason: unknown) => void;

  constructor(limits: ExchangeLimits) {
    this.#limits = limits;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#timer = setTimeout(this.#expire, limits.timeLeftMs);
    this.#unwatch = limits.departure?.watch(this.#leave);
    if (limits.departure?.hasHappened) this.#leave();
  }

  /** Whether anything of it may have reached a connection: undici says so just before it writes. */
  get hasBegun(): boolean {
    return this.#controller !== null;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#reason) controller.abort(this.#reason);
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    this.#status = status;
    if (Number(headers['content-length']) > this.#limits.maxAnswerBytes) this.#refuse(controller);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#limits.maxAnswerBytes) this.#refuse(controller);
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

  #refuse(controller: Dispatcher.DispatchController): void {
    controller.abort(new SubgraphFailure('the answer is too large'));
  }

  /** A request that still waits for a connection has no controller; it is dropped when its turn comes. */
  #giveUp(reason: Error): void {
    this.#reason = reason;
    this.#controller?.abort(reason);
    this.#forget();
    this.#reject(reason);
  }

  readonly #expire = (): void => this.#giveUp(new SubgraphFailure('time limit'));

  readonly #leave = (): void => this.#giveUp(new ClientGone('the client has gone'));

  #forget(): void {
    clearTimeout(this.#timer);
    this.#unwatch?.();
  }
}
