import type { IBreaker } from 'cockatiel';
import { failureOf } from './subgraph-failure.js';

/** How many broken connections weigh as much as one failure of another kind. */
const BROKEN_CONNECTIONS = 4;
/** For so long, an answer proves that whoever breaks connections lives. */
const PROOF_MS = 1000;

/**
 * Opens a circuit after so many failures in a row. A connection that breaks in the middle is found out at once, and says less
 * of the next request than a time-out, a refused connection or an answer that is none: it weighs a quarter, and nothing
 * while others are answered.
 */
export class WeighedBreaker implements IBreaker {
  state = 0;
  readonly #limit: number;
  #answeredAt = -Infinity;

  constructor(failuresToOpen: number) {
    this.#limit = failuresToOpen * BROKEN_CONNECTIONS;
  }

  /** To be called with each failure, before the circuit asks. */
  weigh(error: unknown): void {
    const { isRetryable, wasNeverSent } = failureOf(error);
    const isBroken = isRetryable && !wasNeverSent;
    if (!isBroken) this.state += BROKEN_CONNECTIONS;
    else if (performance.now() - this.#answeredAt > PROOF_MS) this.state += 1;
  }

  success(): void {
    this.#answeredAt = performance.now();
    this.state = 0;
  }

  failure(): boolean {
    return this.state >= this.#limit;
  }
}
