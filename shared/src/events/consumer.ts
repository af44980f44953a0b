import type { Transaction } from '../scope/transaction.js';
import type { Message, MessageType } from './message.js';

/** Handles one kind of message under a name of its own; a message may arrive more than once and in any order. */
export interface Consumer<T = unknown> {
  /** Unique, `<subgraph>.<what it does>`; for a command, the command's own name. */
  readonly name: string;
  readonly message: MessageType<T>;
  /**
   * @returns whether the message was news, so that a rebuild can count what a projection lacked. A consumer that cannot tell
   * returns nothing.
   */
  handle(tx: Transaction, data: T, message: Message<T>): Promise<boolean | void>;
}

/** Work that comes round by the clock, once in the whole system however many processes run. */
export interface Schedule {
  readonly name: string;
  /** Five cron fields, in UTC. */
  readonly cron: string;
  run(tx: Transaction): Promise<void>;
}

/** Ties a handler's payload type to its message type. */
export function consumer<T>(definition: Consumer<T>): Consumer {
  return definition;
}

/** The consumer of a command, under the command's own name: a command has one. */
export function commandConsumer<T>(message: MessageType<T>, handle: Consumer<T>['handle']): Consumer {
  return consumer({ name: message.name, message, handle });
}
