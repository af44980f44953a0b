import { ClientGone } from '../request/departure.js';

/** Counts what may have changed data: mutations, and events that tell of changes. */
export class Changes {
  #count = 0;

  get count(): number {
    return this.#count;
  }

  note(): void {
    this.#count++;
  }
}

/**
 * Identical questions that are on their way at the same time go once. Nobody is handed an answer that was asked for before
 * a change that this gateway has told anybody of.
 */
export class InFlight<T> {
  readonly #changes: Changes;
  readonly #answers = new Map<string, Promise<T>>();

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  /**
   * Asks for itself when nobody does so already, or when whoever does is let down: limits are each one's own. When whoever
   * asks loses its client, the next asks for those who still wait.
   */
  share(question: string, ask: () => Promise<T>): Promise<T> {
    const key = `${this.#changes.count} ${question}`;
    const known = this.#answers.get(key);
    if (known)
      return known.catch((error: unknown) =>
        error instanceof ClientGone ? this.share(question, ask) : ask(),
      );
    const answer = ask();
    this.#answers.set(key, answer);
    const forget = () => void this.#answers.delete(key);
    answer.then(forget, forget);
    return answer;
  }
}
