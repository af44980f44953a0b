import {
  ACCESS_TOKEN_ALGORITHM,
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  ACCESS_TOKEN_TYPE,
} from '@training-center/shared/identity/identity-provider';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type Clock, systemClock } from '@training-center/shared/time/clock';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { accessRefused } from './access-refused.js';
import type { KeySet } from './key-set.js';

const TOLERANCE_S = 5;
const MAX_REMEMBERED = 10_000;

const claimsSchema = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1),
  username: z.string().min(1),
  roles: z.array(z.literal('ADMIN')),
  exp: z.number(),
});

export interface Access {
  readonly viewer: Viewer;
  /** In seconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Decides whether an access token is genuine. What was decided once is remembered by the token's text, because checking a
 * signature costs more than all the rest of reading a request.
 */
export class AccessTokens {
  readonly #keys: KeySet;
  readonly #clock: Clock;
  readonly #verified = new Map<string, Access>();
  #generation = 0;

  constructor(keys: KeySet, clock: Clock = systemClock) {
    this.#keys = keys;
    this.#clock = clock;
  }

  /** @throws a refusal with its reason, or {KeysUnavailable}. */
  async verify(token: string): Promise<Access> {
    await this.#keys.refreshIfOld();
    const known = this.#recall(token);
    if (!known) return this.#remember(token, await this.#check(token));
    if (this.#now() > known.expiresAt + TOLERANCE_S) throw accessRefused('TOKEN_EXPIRED');
    return known;
  }

  #recall(token: string): Access | undefined {
    if (this.#generation !== this.#keys.generation) this.#verified.clear();
    this.#generation = this.#keys.generation;
    return this.#verified.get(token);
  }

  #remember(token: string, verified: Access): Access {
    const oldest = this.#verified.size >= MAX_REMEMBERED ? this.#verified.keys().next().value : undefined;
    if (oldest !== undefined) this.#verified.delete(oldest);
    this.#verified.set(token, verified);
    return verified;
  }

  async #check(token: string): Promise<Access> {
    if (!hasOneSpelling(token)) throw accessRefused('TOKEN_INVALID');
    const { payload, protectedHeader } = await this.#verifySignature(token);
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success || !protectedHeader.kid) throw accessRefused('TOKEN_INVALID');
    const { sub: userId, sid: sessionId, username, roles, exp: expiresAt } = claims.data;
    return { viewer: { userId, sessionId, username, roles }, expiresAt };
  }

  async #verifySignature(token: string) {
    try {
      return await jwtVerify(token, this.#keys.find, {
        algorithms: [ACCESS_TOKEN_ALGORITHM],
        typ: ACCESS_TOKEN_TYPE,
        issuer: ACCESS_TOKEN_ISSUER,
        audience: ACCESS_TOKEN_AUDIENCE,
        clockTolerance: TOLERANCE_S,
        currentDate: this.#clock.now(),
        requiredClaims: ['exp', 'iat', 'sub', 'sid'],
      });
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw accessRefused('TOKEN_EXPIRED');
      if (error instanceof errors.JOSEError) throw accessRefused('TOKEN_INVALID');
      throw error;
    }
  }

  #now(): number {
    return this.#clock.now().getTime() / 1000;
  }
}

/** The last character of a signature has bits that decoding ignores: only the spelling that encoding gives is accepted. */
function hasOneSpelling(token: string): boolean {
  const signature = token.slice(token.lastIndexOf('.') + 1);
  return Buffer.from(signature, 'base64url').toString('base64url') === signature;
}
