import { LockMode, raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { Account } from './account.entity.js';
import { normalizeEmail } from './email.js';

export function findByIds(read: EntityReader, ids: readonly string[]): Promise<Account[]> {
  return read.rows(Account, 'where t.id = any($1)', [ids]);
}

export function findByUsername(em: EntityManager, username: string): Promise<Account | null> {
  return em.findOne(Account, { [raw('lower(username)')]: username.toLowerCase() });
}

export function findByEmail(em: EntityManager, email: string): Promise<Account | null> {
  return em.findOne(Account, { [raw('lower(email)')]: normalizeEmail(email) });
}

/** By what people type when they log in: only an e-mail address can hold an @. */
export function findByLogin(em: EntityManager, login: string): Promise<Account | null> {
  return login.includes('@') ? findByEmail(em, login) : findByUsername(em, login.trim());
}

export function lockById(em: EntityManager, id: string): Promise<Account> {
  return em.findOneOrFail(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

export function findPageAfter(em: EntityManager, afterId: string | null, limit: number): Promise<Account[]> {
  return em.find(Account, afterId ? { id: { $gt: afterId } } : {}, { orderBy: { id: 'asc' }, limit });
}

/** The same password under stronger parameters: no change of the account, so its version stays, which the ORM would raise. */
export async function strengthenHash(em: EntityManager, id: string, passwordHash: string): Promise<void> {
  await em.execute('update "accounts"."account" set password_hash = ? where id = ?', [passwordHash, id]);
}
