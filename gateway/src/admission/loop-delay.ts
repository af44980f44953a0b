import { type IntervalHistogram, monitorEventLoopDelay, performance } from 'node:perf_hooks';

const RESOLUTION_MS = 10;

/** How the event loop was in a window. */
export interface LoopWindow {
  /** Mean. */
  readonly delayMs: number;
  /** Share of the time in which it had something to do. */
  readonly busy: number;
}

/** How late and how busy the event loop is, window by window. */
export class LoopDelay {
  readonly #histogram: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  readonly #timer: NodeJS.Timeout;
  #since = performance.eventLoopUtilization();

  /** @param listener called at the end of each window. */
  constructor(windowMs: number, listener: (window: LoopWindow) => void) {
    this.#histogram.enable();
    this.#timer = setInterval(() => {
      const { count, mean } = this.#histogram;
      const delayMs = count === 0 ? windowMs : Math.max(0, mean / 1e6 - RESOLUTION_MS);
      const now = performance.eventLoopUtilization();
      listener({ delayMs, busy: performance.eventLoopUtilization(now, this.#since).utilization });
      this.#since = now;
      this.#histogram.reset();
    }, windowMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#histogram.disable();
  }
}
