import type { Logger } from '../logging/logger.js';

const LIMIT_MS = 15_000;
const LOOK_FOR_PARENT_MS = 250;

export interface ShutdownOptions {
  /** Ends, too, when this process is no longer the parent: for what runs under `npm`, which can pass no `kill -9` on. */
  readonly withParent?: number | undefined;
}

/**
 * Runs `close` once on SIGINT or SIGTERM, or when the process that forked this one is gone, and then exits: with 0 when it
 * succeeded, 1 when it failed or took longer than 15 seconds. A second signal exits at once.
 */
export function onShutdown(
  log: Logger,
  close: () => Promise<void>,
  { withParent }: ShutdownOptions = {},
): void {
  let closing = false;
  const handle = (signal: NodeJS.Signals): void => {
    if (closing) process.exit(1);
    closing = true;
    log.info({ signal }, 'shutting down');
    setTimeout(() => process.exit(1), LIMIT_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'shutdown failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  process.on('disconnect', () => handle('SIGTERM'));
  if (withParent !== undefined) whenOrphaned(withParent, () => handle('SIGTERM'));
}

/** An orphan gets another parent: the system tells no other way. */
function whenOrphaned(parent: number, tell: () => void): void {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    tell();
  }, LOOK_FOR_PARENT_MS);
  watch.unref();
}
