import type { IdentityProvider } from '@training-center/shared/identity/identity-provider';
import type { Logger } from '@training-center/shared/logging/logger';
import { type Clock, systemClock } from '@training-center/shared/time/clock';
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** A token with an unknown key id costs at most one question in this time. */
const MIN_AGE_MS = 3_000;
/** After this time a key that was withdrawn is believed no longer. */
const MAX_AGE_MS = 5 * 60_000;

/** While there are none, an unreachable provider is not asked for every request. */
const RETRY_MS = 500;

/** Thrown while no keys are known at all. */
export class KeysUnavailable extends Error {}

/** The identity provider's public keys, asked for again when they age or a token names one that is not among them. */
export class KeySet {
  readonly #provider: IdentityProvider;
  readonly #log: Logger;
  readonly #clock: Clock;
  #keys: JWTVerifyGetKey | null = null;
  #askedAt = -Infinity;
  #asking: Promise<void> | null = null;
  #generation = 0;

  constructor(provider: IdentityProvider, log: Logger, clock: Clock = systemClock) {
    this.#provider = provider;
    this.#log = log;
    this.#clock = clock;
  }

  /** Changes whenever the keys were asked for anew: what was decided with the old ones must be decided again. */
  get generation(): number {
    return this.#generation;
  }

  /** @throws {KeysUnavailable} while there are none. Otherwise old keys serve on. */
  async refreshIfOld(): Promise<void> {
    if (this.#age() > (this.#keys ? MAX_AGE_MS : RETRY_MS)) await this.#refresh();
    if (!this.#keys) throw new KeysUnavailable();
  }

  readonly find: JWTVerifyGetKey = async (header, token) => {
    await this.refreshIfOld();
    try {
      return await this.#keys!(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || this.#age() < MIN_AGE_MS) throw error;
      await this.#refresh();
      return this.#keys!(header, token);
    }
  };

  #age(): number {
    return this.#clock.now().getTime() - this.#askedAt;
  }

  #refresh(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #ask(): Promise<void> {
    try {
      this.#keys = createLocalJWKSet(await this.#provider.jwks());
      this.#generation++;
    } catch (error) {
      this.#log.error({ err: error }, 'the keys of access tokens cannot be had');
    } finally {
      this.#askedAt = this.#clock.now().getTime();
    }
  }
}
