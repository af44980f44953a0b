import type { WebSocket } from 'ws';
import type { Sink } from '../subscriptions/subscriber.js';

const TEXT = { binary: false };
const END = Buffer.from('}');
/** Events that may wait behind the bytes that may wait. They are the same for all, so waiting costs little. */
const MAX_WAITING = 256;
const LOOK_AGAIN_MS = 10;

/**
 * Writes the answers of a subscription to its socket. To graphql-ws it is a generator that never yields: the text of an
 * event is the same for all who get it, but for the id of the subscription, so nothing is left for it to write.
 */
export class SocketSink implements Sink, AsyncGenerator<never, void, void> {
  readonly #socket: WebSocket;
  readonly #maxBufferedBytes: number;
  readonly #beginning: Buffer;
  readonly #done: Promise<void>;
  readonly #waiting: Buffer[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isEnding = false;
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
    if (this.#waiting.length === 0 && this.#hasRoom()) {
      this.#send(payload);
      return true;
    }
    if (this.#waiting.length < MAX_WAITING) return this.#wait(payload);
    this.#waiting.length = 0;
    return false;
  }

  end(last: Buffer | null): void {
    if (last) this.#wait(last);
    this.#isEnding = true;
    this.#drain();
  }

  async next(): Promise<IteratorResult<never, void>> {
    await this.#done;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<never, void>> {
    this.#onReturn();
    this.#waiting.length = 0;
    this.#drain();
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

  #hasRoom(): boolean {
    return this.#socket.bufferedAmount <= this.#maxBufferedBytes;
  }

  #wait(payload: Buffer): true {
    this.#waiting.push(payload);
    this.#timer ??= setTimeout(() => this.#drain(), LOOK_AGAIN_MS);
    return true;
  }

  #drain(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    let sent = 0;
    while (sent < this.#waiting.length && this.#hasRoom()) this.#send(this.#waiting[sent++]!);
    this.#waiting.splice(0, sent);
    if (this.#waiting.length > 0) this.#timer = setTimeout(() => this.#drain(), LOOK_AGAIN_MS);
    else if (this.#isEnding) this.#finish();
  }

  #send(payload: Buffer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.send(Buffer.concat([this.#beginning, payload, END]), TEXT);
  }
}
