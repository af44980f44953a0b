import { GrantReader, RevokeReader } from '@training-center/courses/contract';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { ResendReaders } from '../contract.js';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import { findEnrollmentsAfter } from '../domain/enrollment/enrollment.repository.js';
import { findPaidEnrollments, isPaidFor } from '../domain/payment/payment.repository.js';

const PAGE = 200;

/**
 * Tells courses who may read. Each command carries the enrolment's version, so that the newest one holds in whatever
 * order they arrive.
 */
export class ReaderService {
  async grant(tx: Transaction, enrollment: Enrollment): Promise<void> {
    await tx.em.flush();
    await this.#tell(tx, enrollment, await isPaidFor(tx.em, enrollment.id));
  }

  async revoke(tx: Transaction, enrollment: Enrollment): Promise<void> {
    await tx.em.flush();
    await this.#tell(tx, enrollment, false);
  }

  /** Mends a drift: says for one page of enrolments again what holds, and asks itself for the next page. */
  async resend(tx: Transaction, afterId: string | null): Promise<void> {
    const page = await findEnrollmentsAfter(tx.em, afterId, PAGE);
    const paid = await findPaidEnrollments(
      tx.em,
      page.map(({ id }) => id),
    );
    for (const enrollment of page) await this.#tell(tx, enrollment, paid.has(enrollment.id));
    if (page.length === PAGE) await tx.publish(ResendReaders, { afterId: page.at(-1)!.id });
  }

  async #tell(tx: Transaction, enrollment: Enrollment, paid: boolean): Promise<void> {
    const { courseId, userId, version } = enrollment;
    if (enrollment.isLearning())
      await tx.publish(GrantReader, { courseId, userId, version, until: null, paid });
    else await tx.publish(RevokeReader, { courseId, userId, version });
  }
}
