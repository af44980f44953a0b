import type { Hint, TopicListener, TopicSubscription } from './pubsub.js';

/** Who in this process listens to what. */
export class TopicListeners {
  readonly #byTopic = new Map<string, Set<TopicListener>>();

  add(topic: string, listener: TopicListener): TopicSubscription {
    const listeners = this.#byTopic.get(topic) ?? new Set();
    this.#byTopic.set(topic, listeners.add(listener));
    return {
      stop: () => {
        listeners.delete(listener);
        if (listeners.size === 0 && this.#byTopic.get(topic) === listeners) this.#byTopic.delete(topic);
      },
    };
  }

  /** @param hintOf is called when there is anybody to tell. */
  tell(topic: string, hintOf: () => Hint): void {
    const listeners = this.#byTopic.get(topic);
    if (!listeners) return;
    const hint = hintOf();
    for (const listener of listeners) listener(hint);
  }

  /** When hints may have been lost. */
  tellAll(): void {
    for (const listeners of this.#byTopic.values()) for (const listener of listeners) listener(null);
  }
}
