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

/** How often, and for how long, a lost owner is looked for. */
export class Patience {
  readonly #limitMs: number;
  #lostAt: number | null = null;
  #pause = FIRST_PAUSE_MS;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** It answers. */
  restore(): void {
    this.#lostAt = null;
    this.#pause = FIRST_PAUSE_MS;
  }

  /** How long to wait before the next attempt; null when it is enough. */
  next(): number | null {
    this.#lostAt ??= performance.now();
    if (performance.now() - this.#lostAt > this.#limitMs) return null;
    const pause = this.#pause * (0.5 + Math.random());
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
    return pause;
  }
}

export function isLost(error: unknown): error is StreamLost {
  return error instanceof StreamLost;
}
