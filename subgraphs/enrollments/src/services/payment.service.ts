import type { MikroORM } from '@mikro-orm/postgresql';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { CourseProjection } from '../domain/course-projection/course-projection.entity.js';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import { Payment } from '../domain/payment/payment.entity.js';
import { findPayment, lockOpenPayment } from '../domain/payment/payment.repository.js';
import type { PaymentProvider, PaymentSummary } from '../payments/payment-provider.js';

/** What a student owes for an enrolment. At most one payment of an enrolment is open. */
export class PaymentService {
  readonly #orm: MikroORM;
  readonly #provider: PaymentProvider;

  constructor(orm: MikroORM, provider: PaymentProvider) {
    this.#orm = orm;
    this.#provider = provider;
  }

  /** Opens a payment over the course's price, or keeps the open one when it asks for the same. */
  async open(tx: Transaction, enrollment: Enrollment, course: CourseProjection): Promise<void> {
    const existing = await lockOpenPayment(tx.em, enrollment.id);
    if (existing?.asks(course.priceAmount, course.priceCurrency)) return;
    existing?.cancel();
    await tx.em.flush();
    tx.em.create(Payment, {
      enrollmentId: enrollment.id,
      provider: this.#provider.name,
      reference: this.#provider.newReference(),
      amount: course.priceAmount,
      currency: course.priceCurrency,
      status: 'OPEN',
      paidAt: null,
    });
    await tx.em.flush();
  }

  /** Money that arrives for a cancelled payment all the same is honoured. */
  async cancelOpen(tx: Transaction, enrollment: Enrollment): Promise<void> {
    (await lockOpenPayment(tx.em, enrollment.id))?.cancel();
  }

  checkoutUrl(payment: Payment): string {
    return this.#provider.checkoutUrl(payment.reference);
  }

  async summaryOf(reference: string): Promise<PaymentSummary | null> {
    if (!/^[\w-]{1,100}$/.test(reference)) return null;
    return findPayment(this.#orm.em.fork(), this.#provider.name, reference);
  }
}
