import type { PreparedSubscription } from '../engine/live/compiled-subscription.js';
import { authorize } from './authorization.js';
import { EventAnswers } from './event-answers.js';
import { LiveStream } from './live-stream.js';
import type { StreamOptions } from './stream-options.js';
import { type Subscriber, viewerKeyOf } from './subscriber.js';

/** All streams that are followed at the moment. Those who ask the same and are answered the same share one. */
export class Streams {
  readonly #options: StreamOptions;
  readonly #streams = new Map<string, LiveStream>();

  constructor(options: StreamOptions) {
    this.#options = options;
  }

  /** Lets somebody in who may, and ends the subscription of whoever may not. */
  async join(prepared: PreparedSubscription, subscriber: Subscriber): Promise<void> {
    const { plan, after } = prepared;
    const { eventTimeoutMs, log } = this.#options;
    let position: unknown;
    if (plan.authorization) {
      const verdict = await authorize(prepared, subscriber.identity, eventTimeoutMs);
      if ('errors' in verdict) {
        const answers = new EventAnswers(prepared, eventTimeoutMs, log);
        subscriber.end(await answers.ofErrors(verdict.errors, subscriber.identity));
        return;
      }
      subscriber.clearFor(verdict.audience);
      position = verdict.cursor;
    }
    if (!subscriber.isEnded) this.#streamFor(prepared, subscriber, position ?? after).add(subscriber, after);
  }

  close(): void {
    for (const stream of this.#streams.values()) stream.close();
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
