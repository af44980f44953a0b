import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Payment } from './payment.entity.js';

export function findPayment(em: EntityManager, provider: string, reference: string): Promise<Payment | null> {
  return em.findOne(Payment, { provider, reference });
}

export function lockPayment(em: EntityManager, id: string): Promise<Payment> {
  return em.findOneOrFail(Payment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

export function lockOpenPayment(em: EntityManager, enrollmentId: string): Promise<Payment | null> {
  return em.findOne(
    Payment,
    { enrollmentId, status: 'OPEN' },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

export async function isPaidFor(em: EntityManager, enrollmentId: string): Promise<boolean> {
  return (await em.count(Payment, { enrollmentId, status: 'PAID' })) > 0;
}

/** Those of `enrollmentIds` for which money was received. */
export async function findPaidEnrollments(
  em: EntityManager,
  enrollmentIds: readonly string[],
): Promise<Set<string>> {
  const paid = await em.find(Payment, { enrollmentId: { $in: [...enrollmentIds] }, status: 'PAID' });
  return new Set(paid.map((payment) => payment.enrollmentId));
}
