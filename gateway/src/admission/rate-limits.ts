import { isIPv6 } from 'node:net';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Budget } from './budget.js';
import { rateLimited } from './refusal.js';

const SECONDS = 60;

/** Points of cost in a minute. Whatever is left out is not limited. */
export interface RateLimits {
  /** Of one signed-in person. */
  readonly perViewer?: number;
  /** Of one client address; a school may have one for all. */
  readonly perAddress?: number;
}

/** Operations pay with their cost, out of the budgets of the viewer and of the address. */
export class RateLimiter {
  readonly #viewers: RateLimiterMemory | null;
  readonly #addresses: RateLimiterMemory | null;

  constructor({ perViewer, perAddress }: RateLimits) {
    this.#viewers = limiter(perViewer);
    this.#addresses = limiter(perAddress);
  }

  /** Answers the smaller budget; null: there is none. @throws a refusal. */
  async pay({ viewer, clientAddress }: RequestIdentity, cost: number): Promise<Budget | null> {
    const points = Math.max(1, cost);
    const own = viewer && (await take(this.#viewers, viewer.userId, points));
    const shared = await take(this.#addresses, addressKey(clientAddress), points);
    if (own && shared) return own.remaining <= shared.remaining ? own : shared;
    return own ?? shared;
  }
}

function limiter(points: number | undefined): RateLimiterMemory | null {
  return points === undefined ? null : new RateLimiterMemory({ points, duration: SECONDS });
}

async function take(limit: RateLimiterMemory | null, key: string, points: number): Promise<Budget | null> {
  if (!limit) return null;
  try {
    return budgetOf(limit, await limit.consume(key, points), points);
  } catch (taken) {
    if (!(taken instanceof RateLimiterRes)) throw taken;
    const budget = budgetOf(limit, taken, points);
    throw rateLimited(budget);
  }
}

function budgetOf({ points: limit }: RateLimiterMemory, taken: RateLimiterRes, cost: number): Budget {
  const resetSeconds = Math.max(1, Math.ceil(taken.msBeforeNext / 1000));
  return { cost, limit, remaining: Math.max(0, taken.remainingPoints), resetSeconds };
}

/** Who has one address of IPv6 has all that begin alike. */
function addressKey(address: string | null): string {
  if (!address || !isIPv6(address) || address.includes('.')) return address ?? '';
  const [head, tail = ''] = address.split('::') as [string, string?];
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const groups = [
    ...before,
    ...Array.from({ length: 8 - before.length - after.length }, () => '0'),
    ...after,
  ];
  return groups.slice(0, 4).join(':');
}
