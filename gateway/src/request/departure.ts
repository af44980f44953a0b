import type { ServerResponse } from 'node:http';

/** The client is no longer there to be answered. */
export class ClientGone extends Error {}

/** Whether, and when, a client leaves before it is answered. */
export interface Departure {
  readonly hasHappened: boolean;
  /** Calls back when it happens from now on. Answers how to stop watching. */
  watch(watcher: () => void): () => void;
}

/** Of a client of HTTP. Costs nothing until somebody watches. */
export class ResponseDeparture implements Departure {
  readonly #response: ServerResponse;
  #watchers: Set<() => void> | undefined;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  get hasHappened(): boolean {
    return this.#response.destroyed && !this.#response.writableFinished;
  }

  watch(watcher: () => void): () => void {
    const watchers = (this.#watchers ??= this.#begin());
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  }

  #begin(): Set<() => void> {
    const watchers = new Set<() => void>();
    this.#response.once('close', () => {
      if (this.hasHappened) for (const watcher of watchers) watcher();
    });
    return watchers;
  }
}
