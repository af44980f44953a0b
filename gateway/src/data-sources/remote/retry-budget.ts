/** Retries that an outage of a moment may cost at once: requests in flight when a process is replaced. */
const BURST = 100;
/** And beyond: one for so many queries that were sent. */
const QUERIES_PER_RETRY = 10;

/** Keeps retries from doubling the load on a subgraph that is failing because of its load. */
export class RetryBudget {
  #left = BURST;

  /** A query is sent for the first time. */
  earn(): void {
    this.#left = Math.min(BURST, this.#left + 1 / QUERIES_PER_RETRY);
  }

  /** Whether one may be sent once more. */
  spend(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
