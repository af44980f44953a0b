import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 1;
const WINDOW_MS = 100;
/** What a process waits that shares two processors with its database and with the load. More is of others. */
const USUAL_SHARE = 0.3;

/** What of the times that clients see is the machine's: the load is made on the processors that the gateway needs. */
export interface Lateness {
  /** How late the load itself was, p99 in milliseconds: it sees answers later by that. */
  readonly loadMs: number;
  /** Share of the time in which the gateway was ready to run and another process had its processor. Null: not told here. */
  readonly waitingShare: number | null;
  /** Whether the gateway had a processor, by and large, about then. */
  hadProcessor(at: number): boolean;
}

/** Watches this process and another one. Answers what to call at the end. */
export function watchLateness(pid: number): () => Lateness {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  const samples = [{ at: performance.now(), waited: waitedMs(pid) }];
  const sample = () => void samples.push({ at: performance.now(), waited: waitedMs(pid) });
  const timer = setInterval(sample, WINDOW_MS);
  return () => {
    clearInterval(timer);
    sample();
    histogram.disable();
    const isTold = samples.every(({ waited }) => !Number.isNaN(waited));
    const share = (from: number, to: number) =>
      (samples[to]!.waited - samples[from]!.waited) / (samples[to]!.at - samples[from]!.at);
    const starved = samples.slice(1).flatMap(({ at }, n) => {
      return share(n, n + 1) > USUAL_SHARE ? [{ from: samples[n]!.at, until: at }] : [];
    });
    return {
      loadMs: Math.max(0, histogram.percentile(99) / 1e6 - RESOLUTION_MS),
      waitingShare: isTold ? share(0, samples.length - 1) : null,
      hadProcessor: (at) =>
        !starved.some(({ from, until }) => from < at + 2 * WINDOW_MS && at - WINDOW_MS < until),
    };
  };
}

/** Linux counts it for the main thread. */
function waitedMs(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return NaN;
  }
}
