import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 10;

/** How late the event loop is, window by window. */
export class LoopDelay {
  readonly #histogram: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  readonly #timer: NodeJS.Timeout;

  /** @param listener called with the mean delay of each window, in milliseconds. */
  constructor(windowMs: number, listener: (delayMs: number) => void) {
    this.#histogram.enable();
    this.#timer = setInterval(() => {
      const { count, mean } = this.#histogram;
      listener(count === 0 ? windowMs : Math.max(0, mean / 1e6 - RESOLUTION_MS));
      this.#histogram.reset();
    }, windowMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#histogram.disable();
  }
}
