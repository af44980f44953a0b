import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { Account } from '../account/account.entity.js';
import { AuthSession } from './auth-session.entity.js';

const OWNERS = 'where t.id in (select s.account_id from accounts.auth_session s where s.id = any($1))';

/** For answers, each with its account. */
export async function findWithAccountByIds(
  read: EntityReader,
  ids: readonly string[],
): Promise<(AuthSession & { account: Account })[]> {
  const [sessions, accounts] = await Promise.all([
    read.rows(AuthSession, 'where t.id = any($1)', [ids]),
    read.rows(Account, OWNERS, [ids]),
  ]);
  const byId = new Map<unknown, Account>(accounts.map((account) => [account.id, account]));
  // A row holds the id of what an entity refers to.
  return sessions.flatMap((session) => {
    const account = byId.get(session.account);
    return account ? [Object.assign(session, { account })] : [];
  });
}

export function lockById(em: EntityManager, id: string): Promise<AuthSession | null> {
  return em.findOne(AuthSession, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

/** In id order, so that two callers cannot wait for each other. */
export function lockLiveOf(em: EntityManager, accountId: string, now: Date): Promise<AuthSession[]> {
  return em.find(
    AuthSession,
    { account: accountId, revokedAt: null, expiresAt: { $gt: now } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true },
  );
}

/** Live sessions, newest first; ids grow with time. */
export function findLivePage(
  em: EntityManager,
  accountId: string,
  page: { now: Date; beforeId: string | null; limit: number },
): Promise<AuthSession[]> {
  const live = { account: accountId, revokedAt: null, expiresAt: { $gt: page.now } };
  return em.find(AuthSession, page.beforeId ? { ...live, id: { $lt: page.beforeId } } : live, {
    orderBy: { id: 'desc' },
    limit: page.limit,
  });
}

export async function findIdsRevokedSince(em: EntityManager, since: Date): Promise<string[]> {
  const rows = await em.find(AuthSession, { revokedAt: { $gte: since } }, { fields: ['id'] });
  return rows.map(({ id }) => id);
}

export function deleteEndedBefore(em: EntityManager, moment: Date): Promise<number> {
  return em.nativeDelete(AuthSession, {
    $or: [{ expiresAt: { $lt: moment } }, { revokedAt: { $lt: moment } }],
  });
}
