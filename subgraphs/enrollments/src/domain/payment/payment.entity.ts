import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { Enrollment } from '../enrollment/enrollment.entity.js';

export const paymentStatuses = ['OPEN', 'PAID', 'FAILED', 'CANCELLED'] as const;

const PaymentSchema = defineEntity({
  name: 'Payment',
  properties: {
    ...identified,
    ...timestamped,
    enrollmentId: () => p.manyToOne(Enrollment).mapToPk().fieldName('enrollment_id').index(),
    provider: p.string().length(40),
    /** The payment's name at the provider. */
    reference: p.string().length(100),
    /** In minor units. */
    amount: p.integer(),
    currency: p.string().length(3),
    status: p.enum(paymentStatuses),
    paidAt: p.datetime(3).strictNullable(),
  },
  uniques: [
    { name: 'payment_provider_reference_unique', properties: ['provider', 'reference'] },
    { name: 'payment_open_unique', properties: ['enrollmentId'], where: `status = 'OPEN'` },
  ],
});

/** Money that is owed or was paid for an enrolment. Once paid it stays paid, whatever is told later. */
export class Payment extends PaymentSchema.class {
  isPaid(): boolean {
    return this.status === 'PAID';
  }

  asks(amount: number, currency: string): boolean {
    return this.amount === amount && this.currency === currency;
  }

  /** A late confirmation wins over a failure or a cancellation. */
  confirm(now: Date): void {
    this.status = 'PAID';
    this.paidAt = now;
  }

  fail(): void {
    if (this.status === 'OPEN') this.status = 'FAILED';
  }

  cancel(): void {
    if (this.status === 'OPEN') this.status = 'CANCELLED';
  }
}

PaymentSchema.setClass(Payment);
