import type { Transaction } from '../scope/transaction.js';
import type { Consumer } from './consumer.js';
import type { Message } from './message.js';

type Outcome = boolean | void;

/** Carries the outcome out of a transaction, which is rolled back by it. */
class Rehearsed extends Error {
  constructor(readonly outcome: Outcome) {
    super('rehearsed');
  }
}

/** Lets the consumer handle the message in a transaction; of a rehearsal nothing remains but the outcome. */
export async function handleOrRehearse(
  message: Message<unknown>,
  transactional: (work: (tx: Transaction) => Promise<Outcome>) => Promise<Outcome>,
  consumer: Consumer,
): Promise<Outcome> {
  try {
    return await transactional(async (tx) => {
      const outcome = await consumer.handle(tx, message.data, message);
      if (message.rehearsal) throw new Rehearsed(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.outcome;
    throw error;
  }
}
