import { setTimeout as delay } from 'node:timers/promises';
import { StreamEnded, StreamLost } from '../data-sources/stream-ends.js';
import type { SubgraphStream } from '../data-sources/subgraph-source.js';
import type { PreparedSubscription } from '../engine/live/compiled-subscription.js';
import { type Errors, sourceLost } from './endings.js';
import type { EventAnswers } from './event-answers.js';
import type { RecentEvents } from './recent-events.js';
import type { StreamOptions } from './stream-options.js';
import type { Subscriber } from './subscriber.js';
import { openUpstream, Patience, pauseAfter } from './upstream.js';

/** The stream that is to be joined. */
export interface Joinable {
  readonly recent: RecentEvents;
  readonly answers: EventAnswers;
  readonly prepared: PreparedSubscription;
  readonly options: StreamOptions;
  /** Takes over somebody who has been brought to the end of `recent`. */
  adopt(catchUp: CatchUp): void;
  /** Asks whether they may get events of this audience; who may not is ended. */
  clear(subscribers: readonly Subscriber[], audience: unknown): Promise<void>;
  deliver(subscriber: Subscriber, payload: Buffer): void;
  end(subscriber: Subscriber, errors: Errors | null): Promise<void>;
}

/**
 * Brings somebody who has a cursor to where the shared stream is: with its recent events when they reach back so far, else
 * on an upstream of its own until both have passed the same event.
 */
export class CatchUp {
  readonly subscriber: Subscriber;
  readonly #stream: Joinable;
  readonly #patience: Patience;
  #upstream: SubgraphStream | null = null;
  /** Cursor of the last event delivered. */
  #at: unknown;
  #isAnswering = false;
  /** Whether the shared stream has just passed the same event. */
  #hasMet = false;

  constructor(stream: Joinable, subscriber: Subscriber, after: unknown) {
    this.#stream = stream;
    this.subscriber = subscriber;
    this.#at = after;
    this.#patience = new Patience(stream.options.resumeForMs);
  }

  async run(): Promise<void> {
    while (!this.subscriber.isEnded && !(await this.#join())) {
      const error = await this.#replay();
      if (this.subscriber.isEnded) return;
      if (error === null) continue;
      if (error instanceof StreamEnded) return this.#stream.end(this.subscriber, error.errors);
      const pause = pauseAfter(error, this.#at, this.#patience);
      if (!(error instanceof StreamLost)) this.#stream.options.log.error({ err: error }, 'a stream failed');
      if (pause === null) return this.#stream.end(this.subscriber, sourceLost);
      await delay(pause);
    }
  }

  /** The shared stream has passed an event; it may be the one that this waits at. */
  passed(cursor: unknown): void {
    if (this.#isAnswering || cursor === undefined || cursor !== this.#at) return;
    this.#hasMet = true;
    this.stop();
  }

  stop(): void {
    this.#upstream?.return().catch((error: unknown) => {
      this.#stream.options.log.warn({ err: error }, 'a stream was not released');
    });
  }

  /** Delivers what the shared stream has since, and joins it, if it knows. */
  async #join(): Promise<boolean> {
    for (;;) {
      const events = this.#stream.recent.since(this.#at);
      if (!events || this.subscriber.isEnded) return false;
      const isForEverybody = this.#stream.prepared.plan.isForEverybody;
      const unclear = events.find(
        ({ audience }) => isForEverybody && !this.subscriber.isClearedFor(audience),
      );
      if (!unclear) {
        for (const { payload } of events) if (payload) this.#stream.deliver(this.subscriber, payload);
        if (!this.subscriber.isEnded) this.#stream.adopt(this);
        return true;
      }
      await this.#stream.clear([this.subscriber], unclear.audience);
    }
  }

  /** Answers null when the shared stream is met, or when there is nothing more to come. */
  async #replay(): Promise<Error | null> {
    const { prepared, answers, recent } = this.#stream;
    const { identity } = this.subscriber;
    this.#hasMet = false;
    try {
      this.#upstream = openUpstream(prepared, identity, this.#at);
      for await (const answer of this.#upstream) {
        if (this.#hasMet || this.subscriber.isEnded) return null;
        this.#patience.restore();
        this.#isAnswering = true;
        const { isHidden, cursor, audience } = prepared.plan.marksOf(answer);
        if (!isHidden) this.#stream.deliver(this.subscriber, await answers.of(answer, identity));
        // Its owner has sent it to this very person.
        this.subscriber.clearFor(audience);
        if (cursor !== undefined) this.#at = cursor;
        this.#isAnswering = false;
        if (recent.since(this.#at)) return null;
      }
      if (!this.#hasMet) await this.#stream.end(this.subscriber, null);
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      this.#isAnswering = false;
      this.#upstream = null;
    }
  }
}
