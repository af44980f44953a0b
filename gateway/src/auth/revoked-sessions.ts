import type { IdentityProvider } from '@training-center/shared/identity/identity-provider';
import type { Logger } from '@training-center/shared/logging/logger';

const POLL_MS = 500;
/** Asked for again each time, for changes that commit late and clocks that differ. */
const OVERLAP_MS = 10_000;
/** A little longer than any access token lives. */
const KEEP_MS = 20 * 60_000;

/**
 * Sessions whose access tokens are refused although they have not expired. When the provider cannot be asked, tokens stay
 * good until they expire, and the log says so.
 */
export class RevokedSessions {
  readonly #provider: IdentityProvider;
  readonly #log: Logger;
  readonly #seenAt = new Map<string, number>();
  readonly #listeners = new Set<(sessionId: string) => void>();
  #askedAt = Date.now() - KEEP_MS;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #isFailing = false;

  constructor(provider: IdentityProvider, log: Logger) {
    this.#provider = provider;
    this.#log = log;
  }

  /** Asks once, then keeps asking until closed. */
  async start(): Promise<void> {
    await this.#poll();
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => void this.start(), POLL_MS);
    this.#timer.unref();
  }

  has(sessionId: string): boolean {
    return this.#seenAt.has(sessionId);
  }

  /** Called once for each session that ends from now on. */
  onRevoked(listener: (sessionId: string) => void): void {
    this.#listeners.add(listener);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #poll(): Promise<void> {
    const now = Date.now();
    try {
      const ids = await this.#provider.revokedSessions(new Date(this.#askedAt - OVERLAP_MS));
      for (const id of ids) this.#see(id, now);
      this.#askedAt = now;
      this.#forgetBefore(now - KEEP_MS);
      if (this.#isFailing) this.#log.warn('ended sessions are known again');
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing)
        this.#log.error({ err: error }, 'ended sessions cannot be asked for: tokens of them are accepted');
      this.#isFailing = true;
    }
  }

  #see(id: string, now: number): void {
    const isNew = !this.#seenAt.has(id);
    this.#seenAt.set(id, now);
    if (isNew) for (const listener of this.#listeners) listener(id);
  }

  #forgetBefore(instant: number): void {
    for (const [id, seenAt] of this.#seenAt) if (seenAt < instant) this.#seenAt.delete(id);
  }
}
