import type { EntityManager } from '@mikro-orm/postgresql';
import { RefreshToken } from './refresh-token.entity.js';

export function findByHash(em: EntityManager, tokenHash: string): Promise<RefreshToken | null> {
  return em.findOne(RefreshToken, { tokenHash });
}

export function findUnspentById(em: EntityManager, id: string): Promise<RefreshToken | null> {
  return em.findOne(RefreshToken, { id, spentAt: null });
}

/** Once the successor is spent itself, nobody may get it from its predecessor any more. */
export function forgetSuccessor(em: EntityManager, successorId: string): Promise<number> {
  return em.nativeUpdate(RefreshToken, { successorId }, { sealedSuccessor: null });
}

export function deleteSpentBefore(em: EntityManager, moment: Date): Promise<number> {
  return em.nativeDelete(RefreshToken, { spentAt: { $lt: moment } });
}
