import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { AuthSession } from './auth-session.entity.js';

const GRACE_MS = 5000;

const RefreshTokenSchema = defineEntity({
  name: 'RefreshToken',
  properties: {
    ...identified,
    session: () => p.manyToOne(AuthSession).deleteRule('cascade').index(),
    tokenHash: p.string().length(64).unique('refresh_token_hash_unique'),
    spentAt: p.datetime(3).nullable().index(),
    /** The token that replaced this one, by id; and the token itself, readable with this one alone. */
    successorId: p.uuid().nullable().index(),
    sealedSuccessor: p.string().length(255).nullable(),
    expiresAt: p.datetime(3),
    ...timestamped,
  },
});

/** One of a session's refresh tokens: good for one use. */
export class RefreshToken extends RefreshTokenSchema.class {
  spend(successor: RefreshToken, sealedSuccessor: string, now: Date): void {
    this.spentAt = now;
    this.successorId = successor.id;
    this.sealedSuccessor = sealedSuccessor;
  }

  /** A client that lost the answer, or has two tabs, comes again at once: it may have the same successor once more. */
  isWithinGrace(now: Date): boolean {
    return this.spentAt != null && now.getTime() - this.spentAt.getTime() <= GRACE_MS;
  }
}
RefreshTokenSchema.setClass(RefreshToken);
