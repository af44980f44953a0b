import { defineEntity, p } from '@mikro-orm/core';
import { enrollmentStatuses } from '@training-center/enrollments/contract';

const EnrollmentProjectionSchema = defineEntity({
  name: 'EnrollmentProjection',
  properties: {
    enrollmentId: p.uuid().primary(),
    version: p.integer(),
    courseId: p.uuid(),
    studentId: p.uuid(),
    userId: p.uuid(),
    status: p.enum(enrollmentStatuses),
    /** When the student last came onto the course. */
    enrolledAt: p.datetime(3).strictNullable(),
  },
  indexes: [
    { name: 'enrollment_projection_course_index', properties: ['courseId', 'userId'] },
    { name: 'enrollment_projection_user_index', properties: ['userId', 'courseId'] },
  ],
});

/** Who is on which course: fed by events, never changed here. */
export class EnrollmentProjection extends EnrollmentProjectionSchema.class {
  isLearning(): boolean {
    return this.status === 'ACTIVE' || this.status === 'COMPLETED';
  }
}

EnrollmentProjectionSchema.setClass(EnrollmentProjection);
