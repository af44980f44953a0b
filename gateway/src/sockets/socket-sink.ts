import type { WebSocket } from 'ws';
import type { Sink } from '../subscriptions/subscriber.js';

const TEXT = { binary: false };
const END = Buffer.from('}');

/**
 * Writes the answers of a subscription to its socket. To graphql-ws it is a generator that never yields: the text of an
 * event is the same for all who get it, but for the id of the subscription, so nothing is left for it to write.
 */
export class SocketSink implements Sink, AsyncGenerator<never, void, void> {
  readonly #socket: WebSocket;
  readonly #maxBufferedBytes: number;
  readonly #beginning: Buffer;
  readonly #done: Promise<void>;
  #finish = () => {};
  #onReturn = () => {};

  constructor(socket: WebSocket, id: string, maxBufferedBytes: number) {
    this.#socket = socket;
    this.#maxBufferedBytes = maxBufferedBytes;
    this.#beginning = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    this.#done = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  /** The client has gone, or has had enough. */
  onReturn(listener: () => void): void {
    this.#onReturn = listener;
  }

  deliver(payload: Buffer): boolean {
    const socket = this.#socket;
    if (socket.readyState !== socket.OPEN) return true;
    if (socket.bufferedAmount > this.#maxBufferedBytes) return false;
    this.#send(payload);
    return true;
  }

  end(last: Buffer | null): void {
    if (last && this.#socket.readyState === this.#socket.OPEN) this.#send(last);
    this.#finish();
  }

  async next(): Promise<IteratorResult<never, void>> {
    await this.#done;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<never, void>> {
    this.#onReturn();
    this.#finish();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorResult<never, void>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  #send(payload: Buffer): void {
    this.#socket.send(Buffer.concat([this.#beginning, payload, END]), TEXT);
  }
}
