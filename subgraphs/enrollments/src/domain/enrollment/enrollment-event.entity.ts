import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { enrollmentStatuses } from '../../contract.js';
import { Enrollment } from './enrollment.entity.js';

/** Why an enrolment changed. */
export const changeReasons = [
  'ENROLLED',
  'ENROLLED_AGAIN',
  'CHECKOUT_STARTED',
  'PAYMENT_CONFIRMED',
  'LATE_PAYMENT_HONOURED',
  'HOLD_EXPIRED',
  'DROPPED',
  'COMPLETED',
] as const;

export type ChangeReason = (typeof changeReasons)[number];

const EnrollmentEventSchema = defineEntity({
  name: 'EnrollmentEvent',
  properties: {
    ...identified,
    enrollmentId: () => p.manyToOne(Enrollment).mapToPk().fieldName('enrollment_id').index(),
    toStatus: p.enum(enrollmentStatuses),
    reason: p.enum(changeReasons),
    /** The person who did it; null for the system. */
    actorUserId: p.uuid().strictNullable(),
    occurredAt: p.datetime(3),
  },
});

/** One line of an enrolment's history. Only ever added. */
export class EnrollmentEvent extends EnrollmentEventSchema.class {}

EnrollmentEventSchema.setClass(EnrollmentEvent);
