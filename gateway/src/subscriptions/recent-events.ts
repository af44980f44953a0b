/** An event that was answered; `payload` is null when it was for the gateway alone. */
export interface AnsweredEvent {
  readonly cursor: unknown;
  readonly audience: unknown;
  readonly payload: Buffer | null;
}

const MAX_EVENTS = 128;
const MAX_BYTES = 256 * 1024;

/** The last events of a stream, for those who come back to it. Of cursors only equality is known. */
export class RecentEvents {
  readonly #events: AnsweredEvent[] = [];
  #bytes = 0;
  /** Cursor of the event before the first. */
  #before: unknown;

  /** @param start where the stream begins; undefined when that is not known. */
  constructor(start: unknown) {
    this.#before = start;
  }

  add(event: AnsweredEvent): void {
    this.#events.push(event);
    this.#bytes += event.payload?.length ?? 0;
    while (this.#events.length > MAX_EVENTS || (this.#bytes > MAX_BYTES && this.#events.length > 1)) {
      const gone = this.#events.shift()!;
      this.#bytes -= gone.payload?.length ?? 0;
      // Without a cursor it marks no place, and what came before it is not whole any more.
      this.#before = gone.cursor;
    }
  }

  /** What came after the event with this cursor; null when it is not known where that was. */
  since(cursor: unknown): AnsweredEvent[] | null {
    if (cursor === undefined) return null;
    const index = this.#events.findLastIndex((event) => event.cursor === cursor);
    if (index >= 0) return this.#events.slice(index + 1);
    return this.#before === cursor ? [...this.#events] : null;
  }
}
