import { EnrollmentChanged } from '@training-center/enrollments/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { EnrollmentProjection } from '../domain/enrollment-projection/enrollment-projection.entity.js';

export const enrollmentChangedConsumer: Consumer = consumer({
  name: 'home.project-enrollment',
  message: EnrollmentChanged,
  async handle(tx, { enrollmentId, version, courseId, userId, status, enrolledAt }, { occurredAt }) {
    return upsertNewer(tx.em, EnrollmentProjection, {
      enrollmentId,
      version,
      courseId,
      userId,
      status,
      enrolledAt: enrolledAt === null ? null : new Date(enrolledAt),
      changedAt: new Date(occurredAt),
    });
  },
});
