import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { Account } from '../account/account.entity.js';
import { ExpiredToken, InvalidToken } from '../session/token.errors.js';

const LIFETIME_MS = 30 * 60_000;

const PasswordResetSchema = defineEntity({
  name: 'PasswordReset',
  properties: {
    ...identified,
    account: () => p.manyToOne(Account).deleteRule('cascade').index(),
    /** SHA-256 of the token; the token itself is known to the mail alone. Null until the mail is written. */
    tokenHash: p.string().length(64).unique('password_reset_token_hash_unique').nullable(),
    expiresAt: p.datetime(3).nullable(),
    usedAt: p.datetime(3).nullable(),
    ...timestamped,
  },
});

/** Somebody asked for a new password: one mail, whose token works once within 30 minutes. */
export class PasswordReset extends PasswordResetSchema.class {
  isSettled(): boolean {
    return this.usedAt != null || this.tokenHash != null;
  }

  issue(tokenHash: string, now: Date): void {
    this.tokenHash = tokenHash;
    this.expiresAt = new Date(now.getTime() + LIFETIME_MS);
  }

  /** @throws {InvalidToken} when it was used; {ExpiredToken} when it is too old. */
  assertUsable(now: Date): void {
    if (this.usedAt) throw new InvalidToken(['input', 'token']);
    if (!this.expiresAt || this.expiresAt <= now) throw new ExpiredToken(['input', 'token']);
  }
}
PasswordResetSchema.setClass(PasswordReset);
