import {
  ACCESS_TOKEN_ALGORITHM,
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  ACCESS_TOKEN_TYPE,
  type AccessTokenClaims,
} from '@training-center/shared/identity/identity-provider';
import { newId } from '@training-center/shared/ids/new-id';
import { SignJWT } from 'jose';
import type { Account } from '../domain/account/account.entity.js';
import type { SigningKeys } from './signing-keys.js';

const LIFETIME_MS = 15 * 60_000;

export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signs who somebody is, for fifteen minutes. */
export class AccessTokenIssuer {
  readonly #keys: SigningKeys;

  constructor(keys: SigningKeys) {
    this.#keys = keys;
  }

  async issue({ id, username, roles }: Account, sessionId: string, now: Date): Promise<AccessToken> {
    const issuedAt = Math.floor(now.getTime() / 1000);
    const expiresAt = new Date(issuedAt * 1000 + LIFETIME_MS);
    const { sub, ...claims }: AccessTokenClaims = { sub: id, sid: sessionId, username, roles };
    const token = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: ACCESS_TOKEN_ALGORITHM, typ: ACCESS_TOKEN_TYPE, kid: this.#keys.kid })
      .setSubject(sub)
      .setIssuer(ACCESS_TOKEN_ISSUER)
      .setAudience(ACCESS_TOKEN_AUDIENCE)
      .setJti(newId())
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(this.#keys.privateKey);
    return { token, expiresAt };
  }
}
