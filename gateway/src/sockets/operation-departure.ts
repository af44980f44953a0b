import type { Departure } from '../request/departure.js';

/** Of the client of one operation: the socket may go, or the operation alone. */
export class OperationDeparture implements Departure {
  readonly #isWanted: () => boolean;
  readonly #watchers = new Set<() => void>();
  #hasHappened = false;

  /** @param isWanted whether an answer would be sent now. */
  constructor(isWanted: () => boolean) {
    this.#isWanted = isWanted;
  }

  get hasHappened(): boolean {
    return this.#hasHappened;
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** To be called whenever it may have happened. Once it has, it has for good: another operation may bear the same id. */
  look(): void {
    if (this.#hasHappened || this.#isWanted()) return;
    this.#hasHappened = true;
    for (const watcher of this.#watchers) watcher();
  }
}
