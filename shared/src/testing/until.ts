import { inspect } from 'node:util';

export interface UntilOptions<T> {
  /** 5000 unless given. */
  readonly timeoutMs?: number;
  /** 20 unless given. */
  readonly everyMs?: number;
  /** Says what was waited for, when it did not come; gets the last value seen. */
  readonly describe?: string | ((last: T | undefined) => string);
}

/**
 * Waits until the condition gives something other than false, null, undefined, 0 or ''. A condition that throws is tried
 * again.
 * @returns what the condition gave.
 * @throws when time is up, with the last value or error.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  options: UntilOptions<T> = {},
): Promise<NonNullable<T>> {
  const { timeoutMs = 5000, everyMs = 20 } = options;
  const end = performance.now() + timeoutMs;
  let last: T | undefined;
  let cause: unknown;
  do {
    try {
      cause = undefined;
      last = await condition();
      if (last) return last;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  } while (performance.now() < end);
  const seen = cause ? `last error: ${String(cause)}` : `last value: ${inspect(last, { depth: 4 })}`;
  throw new Error(`Not within ${timeoutMs} ms: ${described(options, last)} – ${seen}`, { cause });
}

function described<T>({ describe = 'the condition' }: UntilOptions<T>, last: T | undefined): string {
  return typeof describe === 'string' ? describe : describe(last);
}
