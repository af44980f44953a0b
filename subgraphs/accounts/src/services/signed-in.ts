import type { Account } from '../domain/account/account.entity.js';

/** What somebody gets who has just proved to be this person. */
export interface SignedIn {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
  readonly sessionId: string;
  readonly account: Account;
}
