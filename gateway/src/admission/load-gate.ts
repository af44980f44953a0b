import { LoopDelay } from './loop-delay.js';

/** When more work is refused. Whatever is left out has a default. */
export interface LoadLimits {
  /** Operations at the same time, at most. Default 1000. */
  readonly inFlight?: number;
  /** How late the event loop may be, on average over a second, before fewer operations are let in. Default 50 ms. */
  readonly loopDelayMs?: number;
}

const DEFAULTS: Required<LoadLimits> = { inFlight: 1000, loopDelayMs: 50 };
const WINDOW_MS = 200;
/** A burst is answered late, but answered; only a delay that lasts is overload. */
const LATE_WINDOWS = 5;
/** So many are let in whatever the delay is: it may come from elsewhere on the machine. */
const ALWAYS = 32;
const LESS = 0.8;
const MORE = 1.1;

/**
 * Counts operations in flight, and lets in fewer at a time for as long as the event loop is late: what is let in is then
 * answered in good time, and what is not is refused before it costs anything.
 */
export class LoadGate {
  readonly #max: number;
  readonly #least: number;
  readonly #maxDelayMs: number;
  readonly #delay: LoopDelay | null;
  #limit: number;
  #inFlight = 0;
  #lateWindows = 0;
  #shed = 0;

  /** `none`: lets everything in. */
  constructor(limits: LoadLimits | 'none' = {}) {
    const { inFlight, loopDelayMs } =
      limits === 'none' ? { inFlight: Infinity, loopDelayMs: Infinity } : { ...DEFAULTS, ...limits };
    this.#max = inFlight;
    this.#least = Math.min(ALWAYS, inFlight);
    this.#limit = inFlight;
    this.#maxDelayMs = loopDelayMs;
    this.#delay =
      loopDelayMs === Infinity ? null : new LoopDelay(WINDOW_MS, (delayMs) => this.adapt(delayMs));
  }

  get isFull(): boolean {
    return this.#inFlight >= this.#limit;
  }

  /** Operations that were refused because it was full. */
  get shed(): number {
    return this.#shed;
  }

  /** Takes note of one. */
  refuse(): void {
    this.#shed += 1;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  /** Runs something that counts, whether or not there is room. */
  async count<T>(work: () => Promise<T>): Promise<T> {
    this.#inFlight += 1;
    try {
      return await work();
    } finally {
      this.#inFlight -= 1;
    }
  }

  /** Takes note of how late the event loop was in a window. */
  adapt(delayMs: number): void {
    const isLate = delayMs > this.#maxDelayMs;
    this.#lateWindows = isLate ? this.#lateWindows + 1 : 0;
    if (this.#lateWindows >= LATE_WINDOWS)
      this.#limit = Math.max(this.#least, Math.floor(Math.min(this.#limit, this.#inFlight) * LESS));
    else if (!isLate) this.#limit = Math.min(this.#max, Math.ceil(this.#limit * MORE));
  }

  close(): void {
    this.#delay?.stop();
  }
}
