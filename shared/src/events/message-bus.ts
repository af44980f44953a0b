import type { EntityManager } from '@mikro-orm/postgresql';
import type { Consumer, Schedule } from './consumer.js';
import type { Message } from './message.js';
import type { Outbox } from './outbox.js';

/** The port behind which events, commands and jobs travel. Delivery is at least once, order is not promised. */
export interface MessageBus extends Outbox {
  /**
   * Makes the queues of these consumers, and subscribes to their events in the transaction that `em` is in.
   * @returns those whose subscription is new: nobody has told them anything yet.
   */
  register(em: EntityManager, consumers: readonly Consumer[]): Promise<Consumer[]>;
  /** Starts to handle messages. `run` gives each handler its transaction. */
  consume(consumers: readonly Consumer[], run: ConsumerRunner): Promise<void>;
  schedule(schedules: readonly Schedule[], run: (schedule: Schedule) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Answers what the consumer's handler did. */
export type ConsumerRunner = (consumer: Consumer, message: Message<unknown>) => Promise<boolean | void>;
