import type { Transaction } from '@training-center/shared/scope/transaction';
import { EnrollmentChanged } from '../contract.js';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import { type ChangeReason, EnrollmentEvent } from '../domain/enrollment/enrollment-event.entity.js';

/** Adds a line to an enrolment's history and tells the others. `actorUserId` null: nobody in person. */
export async function recordChange(
  tx: Transaction,
  enrollment: Enrollment,
  reason: ChangeReason,
  actorUserId: string | null,
): Promise<void> {
  await tx.em.flush();
  tx.em.create(EnrollmentEvent, {
    enrollmentId: enrollment.id,
    toStatus: enrollment.status,
    reason,
    actorUserId,
    occurredAt: tx.now,
  });
  await tx.publish(EnrollmentChanged, () => enrollment.toEvent());
}
