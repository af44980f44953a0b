const WINDOW_MS = 15 * 60_000;
/** Less than what locks the account: one address alone can shut out itself, never the person at another one. */
const LIMIT_PER_ADDRESS = 5;
const LIMIT_PER_ACCOUNT = 10;

export interface Failure {
  readonly address: string;
  readonly failedAt: Date;
}

export function windowStart(now: Date): Date {
  return new Date(now.getTime() - WINDOW_MS);
}

/**
 * Seconds until the next attempt from `address` may be checked; 0 when it may be now.
 * @param failures those of one account within the window, oldest first.
 */
export function secondsToWait(failures: readonly Failure[], address: string, now: Date): number {
  const own = failures.filter((failure) => failure.address === address);
  const free = Math.max(freeAt(own, LIMIT_PER_ADDRESS), freeAt(failures, LIMIT_PER_ACCOUNT));
  return Math.max(0, Math.ceil((free - now.getTime()) / 1000));
}

/** When so many failures have left the window that fewer than `limit` remain. */
function freeAt(failures: readonly Failure[], limit: number): number {
  const last = failures.at(-limit);
  return last ? last.failedAt.getTime() + WINDOW_MS : 0;
}
