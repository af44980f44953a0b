import { setTimeout as delay } from 'node:timers/promises';
import type { Delivery } from './outbox.js';

const FIRST_LOOK_MS = 4;
const LONGEST_PAUSE_MS = 40;
const SKIP_SLOW_QUEUE_MS = 5000;

/**
 * Waits for deliveries to be handled. A queue that did not manage within the limit is not waited for during the next
 * seconds: a consumer that is down must not slow every mutation.
 */
export class Settling {
  readonly #slowUntil = new Map<string, number>();

  readonly #pending: (deliveries: readonly Delivery[]) => Promise<Set<string>>;

  /** @param pending answers the ids of those deliveries that are still waiting or being handled. */
  constructor(pending: (deliveries: readonly Delivery[]) => Promise<Set<string>>) {
    this.#pending = pending;
  }

  async wait(deliveries: readonly Delivery[], limitMs: number): Promise<void> {
    const now = performance.now();
    let open = deliveries.filter(({ queue }) => (this.#slowUntil.get(queue) ?? 0) <= now);
    let pause = FIRST_LOOK_MS;
    while (open.length > 0) {
      await delay(pause);
      try {
        const pending = await this.#pending(open);
        open = open.filter(({ id }) => pending.has(id));
      } catch {
        return;
      }
      if (open.length > 0 && performance.now() - now > limitMs) return this.#remember(open);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  #remember(open: readonly Delivery[]): void {
    const until = performance.now() + SKIP_SLOW_QUEUE_MS;
    for (const { queue } of open) this.#slowUntil.set(queue, until);
  }
}
