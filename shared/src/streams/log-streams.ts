import type { Logger } from '../logging/logger.js';
import type { PubSub } from '../pubsub/pubsub.js';
import { LogFollower } from './log-follower.js';
import type { LogReader } from './log-reader.js';

export interface LogStreamsOptions {
  readonly pubsub: PubSub;
  readonly log: Logger;
  /** The topic of a log's hints, as transactions signal it. */
  readonly topicOf: (key: string) => string;
  /**
   * How far these logs have come, in the numbers that their hints use: asked for all that are followed at once. A log that
   * is left out is not told of.
   */
  readonly heights: (keys: readonly string[]) => Promise<Iterable<readonly [key: string, height: number]>>;
  /** How often it asks. 1000 unless given. */
  readonly sweepMs?: number;
  /** How many events of one follower wait in memory at most. 100 unless given. */
  readonly batchSize?: number;
}

/**
 * Everybody in this process who follows the logs of one kind, each log under a key: listen → replay → live. A hint brings
 * a follower its news, or makes it look into its log; a hint that gets lost is made up for by a sweep, one question for all followed logs.
 */
export class LogStreams {
  readonly #options: LogStreamsOptions;
  readonly #followers = new Map<string, Set<LogFollower<unknown>>>();
  #timer: NodeJS.Timeout | undefined;
  #isSweeping = false;

  constructor(options: LogStreamsOptions) {
    this.#options = options;
  }

  /** How many streams are open. */
  get size(): number {
    return [...this.#followers.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /**
   * Follows a log from where the reader opens it. When this resolves, the place is fixed: nothing that is published from
   * then on is missed. Call `return()` on what it answers; that is prompt, also while it waits or reads.
   * @throws what the reader's `open` throws.
   */
  async follow<E>(key: string, reader: LogReader<E>): Promise<AsyncGenerator<E, void, void>> {
    const { pubsub, log, topicOf, batchSize = 100 } = this.#options;
    const release = () => {
      subscription.stop();
      this.#remove(key, follower as LogFollower<unknown>);
    };
    const follower = new LogFollower<E>({ reader, log, batchSize, release });
    const subscription = await pubsub.listen(topicOf(key), (hint) => follower.hear(hint));
    this.#add(key, follower as LogFollower<unknown>);
    try {
      await follower.open();
      return follower;
    } catch (error) {
      await follower.return();
      throw error;
    }
  }

  #add(key: string, follower: LogFollower<unknown>): void {
    const followers = this.#followers.get(key) ?? new Set();
    this.#followers.set(key, followers.add(follower));
    this.#timer ??= setInterval(() => void this.#sweep(), this.#options.sweepMs ?? 1000).unref();
  }

  #remove(key: string, follower: LogFollower<unknown>): void {
    const followers = this.#followers.get(key);
    followers?.delete(follower);
    if (followers?.size === 0) this.#followers.delete(key);
    if (this.#followers.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #sweep(): Promise<void> {
    if (this.#isSweeping) return;
    this.#isSweeping = true;
    try {
      for (const [key, height] of await this.#options.heights([...this.#followers.keys()]))
        for (const follower of this.#followers.get(key) ?? []) follower.hear({ position: height, news: [] });
    } catch (error) {
      this.#options.log.warn({ err: error }, 'live streams could not be swept');
    } finally {
      this.#isSweeping = false;
    }
  }
}
