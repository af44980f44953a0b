import { GraphQLError } from 'graphql';
import type { Logger } from '../logging/logger.js';
import type { Hint } from '../pubsub/pubsub.js';
import type { LogPage, LogReader } from './log-reader.js';

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
 * event and hints said that there is one but did not bring it, so that it never holds more than a batch, however slow its consumer is.
 *
 * Not a generator function: `return` of one waits until its `next` is answered, and the next event may never come.
 */
export class LogFollower<E> implements AsyncGenerator<E, void, void> {
  readonly #options: LogFollowerOptions<E>;
  readonly #waiting: Waiting<E>[] = [];
  #events: readonly E[] = [];
  #taken = 0;
  #height = -1;
  /** The newest height told of since the last look began. */
  #heard = -1;
  /** What hints brought since, and the newest height of those that did. */
  readonly #news: unknown[] = [];
  #brought = -1;
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

  /** Takes a hint; null: look for yourself. */
  hear(hint: Hint | null): void {
    const { position, news } = hint ?? { position: Infinity, news: [] };
    this.#heard = Math.max(this.#heard, position);
    if (news.length > 0) this.#brought = Math.max(this.#brought, position);
    if (position > this.#height) this.#isBehind = true;
    // Whoever is so slow has the log read for them: it is not kept twice.
    if (this.#news.length + news.length > this.#options.batchSize) this.#news.length = 0;
    else this.#news.push(...news);
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
    const taken = this.#takeNews();
    if (taken) return this.#turnTo(taken);
    this.#isBehind = false;
    [this.#heard, this.#brought] = [-1, -1];
    const page = await this.#options.reader.read(this.#options.batchSize);
    if (!this.#isEnded) this.#turnTo(page);
  }

  /** Only when they are all that is known of: what else happened may change who is told of them. */
  #takeNews(): LogPage<E> | null {
    const news = this.#news.splice(0);
    const isAll = news.length > 0 && this.#brought === this.#heard;
    return isAll ? (this.#options.reader.take?.(news) ?? null) : null;
  }

  #turnTo({ events, height, isLast }: LogPage<E>): void {
    [this.#events, this.#taken] = [events, 0];
    this.#height = height;
    // What was told of meanwhile may be what this page has seen.
    this.#isBehind = this.#heard > height || !isLast;
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
