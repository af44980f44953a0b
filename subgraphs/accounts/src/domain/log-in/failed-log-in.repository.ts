import type { EntityManager } from '@mikro-orm/postgresql';
import { FailedLogIn } from './failed-log-in.entity.js';

/** Held until the transaction ends: attempts at one account come one after the other, over all processes. */
export async function lockSubject(em: EntityManager, subject: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 7401338))', [subject]);
}

export function findSince(em: EntityManager, subject: string, since: Date): Promise<FailedLogIn[]> {
  return em.find(
    FailedLogIn,
    { subject, failedAt: { $gt: since } },
    { orderBy: { failedAt: 'asc', id: 'asc' } },
  );
}

export function deleteBefore(em: EntityManager, moment: Date): Promise<number> {
  return em.nativeDelete(FailedLogIn, { failedAt: { $lt: moment } });
}

export function deleteOf(em: EntityManager, subject: string): Promise<number> {
  return em.nativeDelete(FailedLogIn, { subject });
}
