import type { Viewer } from '@training-center/shared/scope/viewer';
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
  /** By who asks since which change, then by the question. */
  readonly #answers = new Map<string, Map<string, Promise<T>>>();

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  /**
   * Asks for itself when nobody does so already, or when whoever does is let down: limits are each one's own. When whoever
   * asks loses its client, the next asks for those who still wait.
   */
  share(viewer: Viewer | null, question: string, ask: () => Promise<T>): Promise<T> {
    const key = `${this.#changes.count} ${viewer ? JSON.stringify(viewer) : ''}`;
    const asked = this.#answers.get(key) ?? new Map<string, Promise<T>>();
    const known = asked.get(question);
    if (known)
      return known.catch((error: unknown) =>
        error instanceof ClientGone ? this.share(viewer, question, ask) : ask(),
      );
    const answer = ask();
    asked.set(question, answer);
    this.#answers.set(key, asked);
    const forget = () => {
      asked.delete(question);
      if (asked.size === 0 && this.#answers.get(key) === asked) this.#answers.delete(key);
    };
    answer.then(forget, forget);
    return answer;
  }
}
