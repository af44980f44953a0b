import type { Logger } from '@training-center/shared/logging/logger';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { lockCourse } from '../domain/course-projection/course-projection.repository.js';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import { lockEnrollment } from '../domain/enrollment/enrollment.repository.js';
import { countSeats } from '../domain/enrollment/seats.repository.js';
import type { Payment } from '../domain/payment/payment.entity.js';
import { findPayment, lockPayment } from '../domain/payment/payment.repository.js';
import type { NoticeResult, PaymentNotice } from '../payments/payment-provider.js';
import type { ReaderService } from './reader.service.js';
import { recordChange } from './record-change.js';

/**
 * What a payment provider tells, told any number of times and in any order: one payment opens one enrolment, once.
 * Money that comes after its seat was given away is honoured, if need be by one seat too many.
 */
export class PaymentNoticeService {
  readonly #readers: ReaderService;
  readonly #log: Logger;

  constructor(readers: ReaderService, log: Logger) {
    this.#readers = readers;
    this.#log = log;
  }

  async accept(tx: Transaction, provider: string, notice: PaymentNotice): Promise<NoticeResult> {
    const found = await findPayment(tx.em, provider, notice.reference);
    if (!found) return 'unknown payment';
    if (!found.asks(notice.amount, notice.currency)) {
      this.#log.error({ paymentId: found.id }, 'a payment notice names another amount than was asked');
      return 'wrong amount';
    }
    const enrollment = await this.#lock(tx, found.enrollmentId);
    const payment = await lockPayment(tx.em, found.id);
    if (payment.isPaid()) return 'known already';
    if (notice.outcome === 'PAID') await this.#confirm(tx, payment, enrollment);
    else payment.fail();
    return 'applied';
  }

  /** In the order in which locks are taken everywhere: course, enrolment, payment. */
  async #lock(tx: Transaction, enrollmentId: string): Promise<Enrollment> {
    const { courseId } = (
      await tx.em.execute<{ courseId: string }[]>(
        'select course_id as "courseId" from enrollments.enrollment where id = ?',
        [enrollmentId],
      )
    )[0]!;
    await lockCourse(tx.em, courseId);
    return (await lockEnrollment(tx.em, { id: enrollmentId }))!;
  }

  async #confirm(tx: Transaction, payment: Payment, enrollment: Enrollment): Promise<void> {
    payment.confirm(tx.now);
    if (enrollment.isLearning()) {
      this.#log.warn(
        { paymentId: payment.id },
        'a payment arrived for a course that was open already: refund it',
      );
      return this.#readers.grant(tx, enrollment);
    }
    const inTime = enrollment.holdsSeat(tx.now);
    if (!inTime) await this.#warnOfLatePayment(tx, payment, enrollment);
    enrollment.activate(tx.now);
    await recordChange(tx, enrollment, inTime ? 'PAYMENT_CONFIRMED' : 'LATE_PAYMENT_HONOURED', null);
    await this.#readers.grant(tx, enrollment);
  }

  async #warnOfLatePayment(tx: Transaction, payment: Payment, { courseId }: Enrollment): Promise<void> {
    const [seats] = await countSeats(tx.em, [courseId], tx.now);
    this.#log.warn(
      { paymentId: payment.id, courseId, takenBefore: seats?.taken ?? 0 },
      'a payment came after its seat was released and is honoured',
    );
  }
}
