import { defineEntity, p } from '@mikro-orm/core';
import { enrollmentStatuses } from '@training-center/enrollments/contract';
import { countLearning } from '../platform-figures/figures.triggers.js';

const EnrollmentProjectionSchema = defineEntity({
  name: 'EnrollmentProjection',
  properties: {
    enrollmentId: p.uuid().primary(),
    version: p.integer(),
    courseId: p.uuid(),
    userId: p.uuid(),
    status: p.enum(enrollmentStatuses),
    /** When the student last came onto the course; null for who never did. */
    enrolledAt: p.datetime(3).strictNullable(),
    /** When the newest message about it was sent. */
    changedAt: p.datetime(3),
  },
  indexes: [{ name: 'enrollment_projection_user_course_index', properties: ['userId', 'courseId'] }],
  triggers: [countLearning],
});

/** A student's relationship to a course, told by enrollments. */
export class EnrollmentProjection extends EnrollmentProjectionSchema.class {
  isLearning(): boolean {
    return this.status === 'ACTIVE' || this.status === 'COMPLETED';
  }

  /** Whether the student is on the course or once was: a reservation that was never paid for does not count. */
  wasEverLearning(): boolean {
    return this.isLearning() || this.enrolledAt !== null;
  }
}

EnrollmentProjectionSchema.setClass(EnrollmentProjection);
