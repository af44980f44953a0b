import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PasswordReset } from './password-reset.entity.js';

export function findByTokenHash(em: EntityManager, tokenHash: string): Promise<PasswordReset | null> {
  return em.findOne(PasswordReset, { tokenHash }, { populate: ['account'] });
}

export function lockByTokenHash(em: EntityManager, tokenHash: string): Promise<PasswordReset | null> {
  return em.findOne(PasswordReset, { tokenHash }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

export function lockById(em: EntityManager, id: string): Promise<PasswordReset | null> {
  return em.findOne(PasswordReset, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

export function countSince(em: EntityManager, accountId: string, since: Date): Promise<number> {
  return em.count(PasswordReset, { account: accountId, createdAt: { $gt: since } });
}

/** After a password has changed no mail that is still under way may change it again. */
export function voidAll(em: EntityManager, accountId: string, now: Date): Promise<number> {
  return em.nativeUpdate(PasswordReset, { account: accountId, usedAt: null }, { usedAt: now });
}

export function deleteMadeBefore(em: EntityManager, moment: Date): Promise<number> {
  return em.nativeDelete(PasswordReset, { createdAt: { $lt: moment } });
}
