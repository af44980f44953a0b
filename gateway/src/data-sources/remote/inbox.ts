import { eventOf } from '../stream-ends.js';
import type { SubgraphAnswer } from '../subgraph-source.js';

/** What has arrived and was not read yet. */
export class Inbox {
  readonly #answers: SubgraphAnswer[] = [];
  #end: { error: Error | null } | undefined;
  #wake = () => {};

  get isClosed(): boolean {
    return this.#end !== undefined;
  }

  put(answer: SubgraphAnswer): void {
    if (this.#end) return;
    this.#answers.push(answer);
    this.#wake();
  }

  end(error: Error | null): void {
    this.#end ??= { error };
    this.#wake();
  }

  close(): void {
    this.#answers.length = 0;
    this.#end = { error: null };
    this.#wake();
  }

  async next(): Promise<IteratorResult<SubgraphAnswer, void>> {
    while (this.#answers.length === 0 && !this.#end)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    const answer = this.#answers.shift();
    if (answer) return { done: false, value: eventOf(answer) };
    if (this.#end!.error) throw this.#end!.error;
    return { done: true, value: undefined };
  }
}
