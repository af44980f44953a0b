import { setTimeout as delay } from 'node:timers/promises';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import type { PreparedSubscription } from '../engine/live/compiled-subscription.js';
import { isRaw } from '../engine/raw.js';
import { createContext } from '../request/gateway-context.js';
import { Deadline } from './deadline.js';
import { type Errors, isRefusal, notFound } from './endings.js';

export interface Granted {
  readonly audience: unknown;
  /** Where the stream is at the moment, when its owner tells. */
  readonly cursor: unknown;
}

export type Verdict = Granted | { readonly errors: Errors };

const ATTEMPTS = 3;
const PAUSE_MS = 250;

/**
 * Asks the owner of a stream, in somebody's name, whether they may follow it. An owner that cannot answer is asked again
 * for a moment.
 */
export async function authorize(
  prepared: PreparedSubscription,
  identity: RequestIdentity,
  timeoutMs: number,
): Promise<Verdict> {
  for (let attempt = 1; ; attempt++) {
    const verdict = await ask(prepared, identity, timeoutMs);
    if (!('errors' in verdict) || isRefusal(verdict.errors) || attempt === ATTEMPTS) return verdict;
    await delay(PAUSE_MS);
  }
}

async function ask(
  { plan, sources, args }: PreparedSubscription,
  identity: RequestIdentity,
  timeoutMs: number,
): Promise<Verdict> {
  const { field, query, document, variables } = plan.authorization!;
  const deadline = new Deadline(sources, timeoutMs);
  const { data, errors } = await deadline
    .get(plan.primary.owner)!
    .fetch({
      document,
      query,
      operationName: undefined,
      variables: variables(args),
      context: createContext(identity),
    })
    .finally(() => deadline.clear());
  const found = data?.[field];
  if (!isRaw(found)) return { errors: errors?.length ? errors : notFound };
  const { audience, cursor } = plan.live!;
  const value = (name: string | null) => (name ? (found[name] ?? undefined) : undefined);
  return { audience: value(audience), cursor: value(cursor) };
}

/** Runs `work` for all items, so many at a time. */
export async function eachOf<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
