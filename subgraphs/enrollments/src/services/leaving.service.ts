import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import { lockEnrollment, lockExpiredHolds } from '../domain/enrollment/enrollment.repository.js';
import type { PaymentService } from './payment.service.js';
import type { ReaderService } from './reader.service.js';
import { recordChange } from './record-change.js';

const BATCH = 100;

/** Giving a seat back: by the student, or because nobody paid in time. */
export class LeavingService {
  readonly #payments: PaymentService;
  readonly #readers: ReaderService;

  constructor(payments: PaymentService, readers: ReaderService) {
    this.#payments = payments;
    this.#readers = readers;
  }

  drop(scope: RequestScope, enrollmentId: string): Promise<Enrollment> {
    const { userId } = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const enrollment = isId(enrollmentId)
        ? await lockEnrollment(tx.em, { id: enrollmentId, userId })
        : null;
      if (!enrollment) throw new NotFoundError(['input', 'enrollmentId']);
      const couldRead = enrollment.isLearning();
      enrollment.drop(tx.now);
      await recordChange(tx, enrollment, 'DROPPED', userId);
      await this.#payments.cancelOpen(tx, enrollment);
      if (couldRead) await this.#readers.revoke(tx, enrollment);
      return enrollment;
    });
  }

  async releaseExpiredHolds(tx: Transaction): Promise<void> {
    for (const enrollment of await lockExpiredHolds(tx.em, tx.now, BATCH)) {
      enrollment.drop(tx.now);
      await recordChange(tx, enrollment, 'HOLD_EXPIRED', null);
      await this.#payments.cancelOpen(tx, enrollment);
    }
  }
}
