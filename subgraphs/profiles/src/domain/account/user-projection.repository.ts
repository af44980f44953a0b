import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Account } from './account.js';
import { UserProjection } from './user-projection.entity.js';

/** Stores what an account says. Answers whether that was news. The row stays locked until the transaction ends. */
export function rememberAccount(em: EntityManager, account: Account): Promise<boolean> {
  const { userId, username, status, version } = account;
  return upsertNewer(em, UserProjection, { userId, username, accountStatus: status, version });
}

/**
 * What is known of the account of a signed-in person, with a row lock: a change of the account and a new profile wait for
 * each other. The event about a new account may still be on its way, then the request's word counts.
 */
export async function lockAccountOf(
  em: EntityManager,
  viewer: { readonly userId: string; readonly username: string },
): Promise<UserProjection> {
  await rememberAccount(em, {
    userId: viewer.userId,
    username: viewer.username,
    status: 'ACTIVE',
    version: 0,
  });
  return em.findOneOrFail(
    UserProjection,
    { userId: viewer.userId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
}
