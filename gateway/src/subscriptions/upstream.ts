import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import { StreamLost } from '../data-sources/stream-ends.js';
import type { SubgraphStream } from '../data-sources/subgraph-source.js';
import type { PreparedSubscription } from '../engine/live/compiled-subscription.js';

/** Opens a subscription at its owner, to go on from a cursor if there is one. */
export function openUpstream(
  { plan, sources, variables }: PreparedSubscription,
  identity: RequestIdentity,
  after: unknown,
): SubgraphStream {
  const { owner, document, query, operationName, variables: names, after: place } = plan.primary;
  const own: Record<string, unknown> = {};
  for (const name of names) if (variables[name] !== undefined) own[name] = variables[name];
  if (plan.live && after !== undefined) own[place] = after;
  return sources.get(owner)!.open({ document, query, operationName, variables: own, identity });
}

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 200;
/** Longer than the making of a connection may take: what lasted so long had been opened. */
const STOOD_MS = 10_000;

/** How often, and for how long, a lost owner is looked for. */
export class Patience {
  readonly #limitMs: number;
  #lostAt: number | null = null;
  #triedAt = -Infinity;
  #pause = FIRST_PAUSE_MS;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** It answers. */
  restore(): void {
    this.#lostAt = null;
    this.#pause = FIRST_PAUSE_MS;
  }

  /**
   * How long to wait before the next attempt; null when it is enough.
   * @param isElsewhere there is another who may be asked at once, if this is the first attempt.
   */
  next(isElsewhere: boolean): number | null {
    const now = performance.now();
    if (now - this.#triedAt > STOOD_MS) this.restore();
    const isFirst = this.#lostAt === null;
    this.#lostAt ??= now;
    if (now - this.#lostAt > this.#limitMs) return null;
    const pause = isFirst && isElsewhere ? 0 : this.#lengthen();
    this.#triedAt = now + pause;
    return pause;
  }

  #lengthen(): number {
    const pause = this.#pause * (0.5 + Math.random());
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    return pause;
  }
}

/** How long a stream that ended with `error` waits before it goes on from `position`; null when it cannot go on. */
export function pauseAfter(error: Error, position: unknown, patience: Patience): number | null {
  if (!(error instanceof StreamLost)) return null;
  const losesNothing = position !== undefined || (error.isElsewhere && !error.wasOpened);
  return losesNothing ? patience.next(error.isElsewhere) : null;
}
