import { GraphQLError } from 'graphql';
import type { Logger } from '../logging/logger.js';
import type { LogReader } from './log-reader.js';

export interface LogFollowerOptions<E> {
  readonly reader: LogReader<E>;
  readonly log: Logger;
  /** How many events it holds at most. */
  readonly batchSize: number;
  /** Releases what stands behind it; called once, at its end. */
  readonly release: () => void;
}

interface Waiting<E> {
  resolve(result: IteratorResult<E, void>): void;
  reject(error: unknown): void;
}

const RETRY_MS = 250;
const DONE = { done: true, value: undefined } as const;

/**
 * The events of a log as one reader sees them, oldest first, without an end. It reads only when somebody asks for the next
 * event and hints said that there is one, so that it never holds more than a batch, however slow its consumer is.
 *
 * Not a generator function: `return` of one waits until its `next` is answered, and the next event may never come.
 */
export class LogFollower<E> implements AsyncGenerator<E, void, void> {
  readonly #options: LogFollowerOptions<E>;
  readonly #waiting: Waiting<E>[] = [];
  #events: readonly E[] = [];
  #taken = 0;
  #height = -1;
  /** The newest height told of while a read is under way. */
  #heard = -1;
  #isBehind = true;
  #isWorking = false;
  #isEnded = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(options: LogFollowerOptions<E>) {
    this.#options = options;
  }

  /** Finds its place. Hints may come before. */
  async open(): Promise<void> {
    this.#events = await this.#options.reader.open();
  }

  /** Takes a hint: the log has reached `height`, or null: look for yourself. */
  hear(height: number | null): void {
    if (height === null) this.#isBehind = true;
    else {
      this.#heard = Math.max(this.#heard, height);
      if (height > this.#height) this.#isBehind = true;
    }
    void this.#work();
  }

  next(): Promise<IteratorResult<E, void>> {
    if (this.#isEnded) return Promise.resolve(DONE);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      void this.#work();
    });
  }

  return(): Promise<IteratorResult<E, void>> {
    this.#end();
    return Promise.resolve(DONE);
  }

  throw(error: unknown): Promise<IteratorResult<E, void>> {
    this.#end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end();
  }

  /** Hands out and reads on until nobody waits or there is nothing new. */
  async #work(): Promise<void> {
    if (this.#isWorking || this.#retry) return;
    this.#isWorking = true;
    try {
      while (this.#waiting.length > 0) {
        if (this.#taken < this.#events.length) this.#handOut();
        else if (this.#isBehind) await this.#look();
        else return;
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isWorking = false;
    }
  }

  #handOut(): void {
    const value = this.#events[this.#taken]!;
    this.#taken += 1;
    if (this.#taken === this.#events.length) [this.#events, this.#taken] = [[], 0];
    this.#waiting.shift()!.resolve({ done: false, value });
  }

  async #look(): Promise<void> {
    this.#isBehind = false;
    this.#heard = -1;
    const { events, height, isLast } = await this.#options.reader.read(this.#options.batchSize);
    if (this.#isEnded) return;
    [this.#events, this.#taken] = [events, 0];
    this.#height = height;
    // A hint that came meanwhile may be of something that the read has seen, or null, which set `isBehind` again.
    if (this.#heard > height || !isLast) this.#isBehind = true;
  }

  #fail(error: unknown): void {
    if (this.#isEnded) return;
    if (error instanceof GraphQLError) {
      const [first] = this.#waiting.splice(0, 1);
      this.#end();
      first?.reject(error);
      return;
    }
    this.#options.log.warn({ err: error }, 'a live stream could not read its log, will look again');
    this.#isBehind = true;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      void this.#work();
    }, RETRY_MS);
  }

  #end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    clearTimeout(this.#retry);
    this.#events = [];
    for (const { resolve } of this.#waiting.splice(0)) resolve(DONE);
    this.#options.release();
  }
}
