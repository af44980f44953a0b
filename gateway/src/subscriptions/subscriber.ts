import type { RequestIdentity } from '@training-center/shared/scope/viewer';

/** Where the answers of one subscription go. Both calls return at once. */
export interface Sink {
  /** JSON text of an answer. False: it cannot take more. */
  deliver(payload: Buffer): boolean;
  /** Nothing follows; the last answer says why, if there is something to say. */
  end(last: Buffer | null): void;
}

const MAX_CLEARANCES = 8;

/** Somebody who follows a stream. */
export class Subscriber {
  readonly identity: RequestIdentity;
  /** Who is asked about when rights change: one question for all the windows of one person. */
  readonly viewerKey: string;
  /** Whether the owner would not open the stream for this one. */
  isRefusedAsRepresentative = false;
  readonly #sink: Sink;
  readonly #clearances = new Set<unknown>();
  #isEnded = false;
  /** After an event that was not taken no other may follow. */
  #isFull = false;
  #onLeave = () => {};

  constructor(identity: RequestIdentity, sink: Sink) {
    this.identity = identity;
    this.viewerKey = viewerKeyOf(identity);
    this.#sink = sink;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Delivers unless it has ended. False, once: it cannot take more. */
  deliver(payload: Buffer): boolean {
    if (this.#isEnded || this.#isFull) return true;
    this.#isFull = !this.#sink.deliver(payload);
    return !this.#isFull;
  }

  end(last: Buffer | null): void {
    if (this.#isEnded) return;
    this.leave();
    this.#sink.end(last);
  }

  /** The client has gone. */
  leave(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#onLeave();
  }

  onLeave(listener: () => void): void {
    this.#onLeave = listener;
  }

  /** Whether events of this audience were found to be for it. Events without one need no clearance. */
  isClearedFor(audience: unknown): boolean {
    return audience === undefined || this.#clearances.has(audience);
  }

  clearFor(audience: unknown): void {
    if (this.#clearances.size >= MAX_CLEARANCES)
      this.#clearances.delete(this.#clearances.values().next().value);
    this.#clearances.add(audience);
  }
}

/** Roles may have changed between two tokens of one person. */
export function viewerKeyOf({ viewer }: RequestIdentity): string {
  return viewer ? `${viewer.userId} ${viewer.roles.join(' ')}` : '';
}
