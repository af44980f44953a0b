import type { RetryBudget } from './retry-budget.js';
import { type SubgraphAddress, wasNeverSent } from './subgraph-address.js';
import type { SubgraphAddresses } from './subgraph-addresses.js';
import { failureOf } from './subgraph-failure.js';

export type Send<T> = (address: SubgraphAddress) => Promise<T>;

/** Sends at most once: goes on to another address only while it is certain that nothing has left. */
export async function sendOnce<T>(
  addresses: SubgraphAddresses,
  send: Send<T>,
  tried = new Set<SubgraphAddress>(),
): Promise<T> {
  for (;;) {
    const address = addresses.next(tried)!;
    tried.add(address);
    try {
      return await send(address);
    } catch (error) {
      if (tried.size === addresses.size || !wasNeverSent(error)) throw error;
    }
  }
}

export interface QueryOptions {
  readonly retries: RetryBudget;
  /** How long one address may take before another is asked, too. */
  readonly patienceMs: number;
}

/**
 * Sends a query, and once more, elsewhere if possible, when it met a broken connection or when there is an elsewhere and it has
 * waited for long. The first answer counts. Whether an address is back is found out with a query that another answers.
 */
export async function sendQuery<T>(
  addresses: SubgraphAddresses,
  send: Send<T>,
  { retries, patienceMs }: QueryOptions,
): Promise<T> {
  retries.earn();
  const tried = new Set<SubgraphAddress>();
  const lost = addresses.toBeTried();
  if (lost) {
    tried.add(lost);
    const trial = send(lost);
    return first(trial, sendOnce(addresses, send, tried));
  }
  const sent = sendOnce(addresses, send, tried);
  const again = (trouble: Trouble) => {
    const address = addresses.well(tried) ?? (trouble === SLOW ? undefined : addresses.well());
    return address && isRetryable(trouble) && retries.spend() ? send(address) : null;
  };
  let trouble = await troubleOf(sent, addresses.size > 1 ? patienceMs : null);
  let second = trouble && again(trouble);
  if (trouble === SLOW && !second) {
    trouble = await troubleOf(sent, null);
    second = trouble && again(trouble);
  }
  return second ? first(sent, second) : sent;
}

const SLOW = Symbol('slow');
type Trouble = typeof SLOW | { readonly error: unknown };

function isRetryable(trouble: Trouble): boolean {
  return trouble === SLOW || failureOf(trouble.error).isRetryable;
}

/** What is wrong with it, if anything. */
function troubleOf(sent: Promise<unknown>, patienceMs: number | null): Promise<Trouble | null> {
  return new Promise((resolve) => {
    const timer = patienceMs === null ? undefined : setTimeout(resolve, patienceMs, SLOW);
    const settle = (trouble: Trouble | null) => {
      clearTimeout(timer);
      resolve(trouble);
    };
    sent.then(
      () => settle(null),
      (error: unknown) => settle({ error }),
    );
  });
}

/** The first answer of two; when there is none, why the second gave none. */
async function first<T>(one: Promise<T>, other: Promise<T>): Promise<T> {
  try {
    return await Promise.any([one, other]);
  } catch {
    return other;
  }
}
