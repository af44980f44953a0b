import { newId } from '@training-center/shared/ids/new-id';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import type { Account } from '../domain/account/account.entity.js';
import { AuthSession, firstExpiry } from '../domain/session/auth-session.entity.js';
import { hashToken, newToken } from '../domain/session/opaque-token.js';
import { RefreshToken } from '../domain/session/refresh-token.entity.js';
import type { AccessTokenIssuer } from '../identity/access-token-issuer.js';
import type { SignedIn } from './signed-in.js';

/** A session with the refresh token that is good for it now, before an access token is signed. */
export interface OpenSession {
  readonly account: Account;
  readonly session: AuthSession;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
}

/** Begins sessions, and hands out their tokens. */
export class SessionOpener {
  readonly #issuer: AccessTokenIssuer;

  constructor(issuer: AccessTokenIssuer) {
    this.#issuer = issuer;
  }

  open(tx: Transaction, account: Account, identity: RequestIdentity): OpenSession {
    const session = tx.em.create(AuthSession, {
      account,
      userAgent: identity.userAgent?.slice(0, 512) ?? null,
      address: identity.clientAddress?.slice(0, 64) ?? null,
      lastUsedAt: tx.now,
      expiresAt: firstExpiry(tx.now),
    });
    const { token, row } = this.nextToken(tx, session);
    return { account, session, refreshToken: token, refreshTokenExpiresAt: row.expiresAt };
  }

  nextToken(tx: Transaction, session: AuthSession): { token: string; row: RefreshToken } {
    const token = newToken();
    const row = tx.em.create(RefreshToken, {
      id: newId(),
      session,
      tokenHash: hashToken(token),
      expiresAt: session.expiresAt,
    });
    return { token, row };
  }

  async sign({ session, ...open }: OpenSession, now: Date): Promise<SignedIn> {
    const access = await this.#issuer.issue(open.account, session.id, now);
    return {
      ...open,
      sessionId: session.id,
      accessToken: access.token,
      accessTokenExpiresAt: access.expiresAt,
    };
  }
}
