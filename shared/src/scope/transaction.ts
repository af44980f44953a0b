import type { EntityManager } from '@mikro-orm/postgresql';
import type { Delivery, Outbox } from '../events/outbox.js';
import type { Message, MessageType } from '../events/message.js';
import { newId } from '../ids/new-id.js';
import type { Hint, PubSub } from '../pubsub/pubsub.js';

/** One unit of work: rows and messages that commit together or not at all. */
export class Transaction {
  readonly #deliveries: Delivery[] = [];
  readonly #signals: (readonly [topic: string, hint: () => Hint])[] = [];
  readonly #outbox: Outbox;
  readonly #requestId: string;

  constructor(
    readonly em: EntityManager,
    /** The moment of the change, the same for everything in it. */
    readonly now: Date,
    outbox: Outbox,
    requestId: string,
  ) {
    this.#outbox = outbox;
    this.#requestId = requestId;
  }

  get deliveries(): readonly Delivery[] {
    return this.#deliveries;
  }

  /**
   * Hints to whoever follows `topic` that there is something new up to `position`, after the commit.
   * @param news what it is, as JSON; asked for after the commit, so that it may be read from entities.
   */
  signal(topic: string, position: number, news?: () => unknown): void {
    this.#signals.push([topic, () => ({ position, news: news ? [news()] : [] })]);
  }

  /** Tells the live streams; once this has committed. */
  sendSignals(pubsub: PubSub): void {
    for (const [topic, hint] of this.#signals) pubsub.publish(topic, hint());
  }

  /**
   * Publishes an event or sends a command with this transaction. Pending changes are flushed first, so that an
   * aggregate's `version` is the new one: hand the payload in as a function when it is read from an entity.
   */
  async publish<T>(type: MessageType<T>, payload: T | (() => T)): Promise<void> {
    await this.em.flush();
    const message = this.#message(type, payload instanceof Function ? payload() : payload);
    this.#deliveries.push(...(await this.#outbox.enqueue(this.em, type, message)));
  }

  /** Tells one consumer alone: how an owner answers the request to publish its current state again. */
  async publishTo<T>(queue: string, type: MessageType<T>, data: T, rehearsal = false): Promise<void> {
    await this.#outbox.enqueueTo(this.em, queue, { ...this.#message(type, data), rehearsal });
  }

  #message<T>(type: MessageType<T>, data: T): Message<T> {
    return {
      id: newId(),
      occurredAt: this.now.toISOString(),
      requestId: this.#requestId,
      data: type.schema.parse(data),
    };
  }
}
