import { setTimeout as delay } from 'node:timers/promises';
import type { PreparedSubscription } from '../engine/live/compiled-subscription.js';
import type { Sources } from '../engine/run.js';
import { authorize } from './authorization.js';
import { type Errors, schemaReload } from './endings.js';
import { EventAnswers } from './event-answers.js';
import { LiveStream } from './live-stream.js';
import type { StreamOptions } from './stream-options.js';
import { type Subscriber, viewerKeyOf } from './subscriber.js';

/** Streams that end at the same time, and how long until the next: their clients all come back. */
const SLICE = 50;
const BETWEEN_SLICES_MS = 20;

/** All streams that are followed at the moment. Those who ask the same and are answered the same share one. */
export class Streams {
  readonly #options: StreamOptions;
  readonly #streams = new Map<string, LiveStream>();
  /** Of the supergraph that is served. */
  #sources: Sources | null = null;

  constructor(options: StreamOptions) {
    this.#options = options;
  }

  /** Streams that are open. */
  get size(): number {
    return this.#streams.size;
  }

  /** Subscriptions that follow them. */
  get subscriptions(): number {
    return [...this.#streams.values()].reduce((sum, stream) => sum + stream.size, 0);
  }

  /** Lets somebody in who may, and ends the subscription of whoever may not. */
  async join(prepared: PreparedSubscription, subscriber: Subscriber): Promise<void> {
    const { plan, after } = prepared;
    let position: unknown;
    if (plan.authorization) {
      const verdict = await authorize(prepared, subscriber.identity, this.#options.eventTimeoutMs);
      if ('errors' in verdict) return this.#refuse(prepared, subscriber, verdict.errors);
      subscriber.clearFor(verdict.audience);
      position = verdict.cursor;
    }
    if (this.#isOutdated(prepared)) return this.#refuse(prepared, subscriber, schemaReload);
    if (!subscriber.isEnded) this.#streamFor(prepared, subscriber, position ?? after).add(subscriber, after);
  }

  /** Another supergraph is served from now on: streams of those before end, not all in one moment. */
  async replace(sources: Sources): Promise<void> {
    this.#sources = sources;
    const outdated = [...this.#streams.values()].filter(({ prepared }) => this.#isOutdated(prepared));
    for (let from = 0; from < outdated.length; from += SLICE) {
      if (from > 0) await delay(BETWEEN_SLICES_MS);
      await Promise.all(outdated.slice(from, from + SLICE).map((stream) => stream.expire()));
    }
  }

  close(): void {
    for (const stream of this.#streams.values()) stream.close();
  }

  /** Sources are those of one supergraph alone. */
  #isOutdated({ sources }: PreparedSubscription): boolean {
    return this.#sources !== null && sources !== this.#sources;
  }

  async #refuse(prepared: PreparedSubscription, subscriber: Subscriber, errors: Errors): Promise<void> {
    const { eventTimeoutMs, log } = this.#options;
    const answers = new EventAnswers(prepared, eventTimeoutMs, log);
    subscriber.end(await answers.ofErrors(errors, subscriber.identity));
  }

  #streamFor(prepared: PreparedSubscription, { identity }: Subscriber, start: unknown): LiveStream {
    const shareClass = prepared.plan.isForEverybody ? 'everybody' : `viewer ${viewerKeyOf(identity)}`;
    const key = `${shareClass} ${prepared.key}`;
    const known = this.#streams.get(key);
    if (known) return known;
    const stream = new LiveStream(prepared, start, this.#options, () => {
      if (this.#streams.get(key) === stream) this.#streams.delete(key);
    });
    this.#streams.set(key, stream);
    return stream;
  }
}
