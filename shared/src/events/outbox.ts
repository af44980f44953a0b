import type { EntityManager } from '@mikro-orm/postgresql';
import type { Message, MessageType } from './message.js';

/** A delivery that can be waited for. */
export interface Delivery {
  readonly queue: string;
  readonly id: string;
}

/** The sending half of the message bus: all that a unit of work needs of it. */
export interface Outbox {
  /**
   * Enqueues a message in the transaction that `em` is in: it exists if and only if that transaction commits.
   * @returns one delivery for each consumer that will get it.
   */
  enqueue<T>(em: EntityManager, type: MessageType<T>, message: Message<T>): Promise<Delivery[]>;
  /** Enqueues a message for one consumer, in the transaction that `em` is in. */
  enqueueTo<T>(em: EntityManager, queue: string, message: Message<T>): Promise<Delivery>;
  /**
   * Waits until the deliveries have been handled, at most `limitMs`. Never rejects and promises nothing: it only spares
   * clients from reading a projection that is a few milliseconds old.
   */
  settle(deliveries: readonly Delivery[], limitMs: number): Promise<void>;
}
