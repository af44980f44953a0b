import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { Account } from '../account/account.entity.js';

const DAY_MS = 24 * 3_600_000;
const IDLE_MS = 30 * DAY_MS;
const LONGEST_MS = 180 * DAY_MS;

export const revocationReasons = ['LOGGED_OUT', 'REVOKED', 'PASSWORD_CHANGED', 'TOKEN_REUSED'] as const;
export type RevocationReason = (typeof revocationReasons)[number];

const AuthSessionSchema = defineEntity({
  name: 'AuthSession',
  properties: {
    ...identified,
    account: () => p.manyToOne(Account).deleteRule('cascade').index(),
    userAgent: p.string().length(512).nullable(),
    address: p.string().length(64).nullable(),
    lastUsedAt: p.datetime(3),
    expiresAt: p.datetime(3),
    revokedAt: p.datetime(3).nullable().index(),
    revokedReason: p.enum(revocationReasons).nullable(),
    ...timestamped,
  },
});

/** One log-in on one device: the family of refresh tokens that follow one another. */
export class AuthSession extends AuthSessionSchema.class {
  isLive(now: Date): boolean {
    return !this.revokedAt && this.expiresAt > now;
  }

  /** Thirty days without use end it, and half a year does in any case. */
  use(now: Date): void {
    this.lastUsedAt = now;
    this.expiresAt = new Date(Math.min(now.getTime() + IDLE_MS, this.createdAt.getTime() + LONGEST_MS));
  }

  revoke(reason: RevocationReason, now: Date): void {
    if (this.revokedAt) return;
    this.revokedAt = now;
    this.revokedReason = reason;
  }
}
AuthSessionSchema.setClass(AuthSession);

export function firstExpiry(now: Date): Date {
  return new Date(now.getTime() + IDLE_MS);
}
