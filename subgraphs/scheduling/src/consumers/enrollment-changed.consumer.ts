import { EnrollmentChanged } from '@training-center/enrollments/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { EnrollmentProjection } from '../domain/projections/enrollment-projection.entity.js';

export const enrollmentChangedConsumer: Consumer = consumer({
  name: 'scheduling.project-enrollment',
  message: EnrollmentChanged,
  async handle(tx, { enrollmentId, version, courseId, studentId, userId, status, enrolledAt }) {
    return upsertNewer(tx.em, EnrollmentProjection, {
      enrollmentId,
      version,
      courseId,
      studentId,
      userId,
      status,
      enrolledAt: enrolledAt === null ? null : new Date(enrolledAt),
    });
  },
});
