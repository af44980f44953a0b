import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 1;

/** What of the times that clients see is the machine's: the load is made on the processors that the gateway needs. */
export interface Lateness {
  /** How late the load itself was, p99 in milliseconds: it sees answers later by that. */
  readonly loadMs: number;
  /** Share of the time in which the gateway was ready to run and another process had its processor. Null: not told here. */
  readonly waitingShare: number | null;
}

/** Watches this process and another one. Answers what to call at the end. */
export function watchLateness(pid: number): () => Lateness {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  const [begun, waited] = [performance.now(), waitedMs(pid)];
  return () => {
    histogram.disable();
    const now = waitedMs(pid);
    return {
      loadMs: Math.max(0, histogram.percentile(99) / 1e6 - RESOLUTION_MS),
      waitingShare: waited === null || now === null ? null : (now - waited) / (performance.now() - begun),
    };
  };
}

/** Linux counts it for the main thread. */
function waitedMs(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return null;
  }
}
