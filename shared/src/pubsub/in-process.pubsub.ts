import type { Hint, PubSub, TopicListener, TopicSubscription } from './pubsub.js';
import { TopicListeners } from './topic-listeners.js';

/** For the shape in which everything is one process. */
export class InProcessPubSub implements PubSub {
  readonly #listeners = new TopicListeners();

  publish(topic: string, hint: Hint): void {
    this.#listeners.tell(topic, () => hint);
  }

  async listen(topic: string, listener: TopicListener): Promise<TopicSubscription> {
    return this.#listeners.add(topic, listener);
  }

  async close(): Promise<void> {}
}
