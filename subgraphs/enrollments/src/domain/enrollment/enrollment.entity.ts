import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { versioned } from '@training-center/shared/database/traits/versioned';
import type { PayloadOf } from '@training-center/shared/events/message';
import { type EnrollmentChanged, enrollmentStatuses } from '../../contract.js';
import { AlreadyCompletedError, EnrollmentNotActiveError } from './enrollment.errors.js';

const EnrollmentSchema = defineEntity({
  name: 'Enrollment',
  properties: {
    ...identified,
    ...timestamped,
    ...versioned,
    courseId: p.uuid(),
    studentId: p.uuid(),
    userId: p.uuid(),
    status: p.enum(enrollmentStatuses),
    /** When it last became active; null before the first payment. */
    enrolledAt: p.datetime(3).strictNullable(),
    completedAt: p.datetime(3).strictNullable(),
    droppedAt: p.datetime(3).strictNullable(),
    /** Until when an unpaid enrolment keeps its seat. */
    holdExpiresAt: p.datetime(3).strictNullable(),
  },
  uniques: [{ name: 'enrollment_student_course_unique', properties: ['studentId', 'courseId'] }],
  indexes: [
    { name: 'enrollment_course_status_index', properties: ['courseId', 'status', 'id'] },
    { name: 'enrollment_course_index', properties: ['courseId', 'id'] },
    { name: 'enrollment_user_index', properties: ['userId', 'id'] },
    { name: 'enrollment_hold_index', properties: ['holdExpiresAt'], where: `status = 'PENDING_PAYMENT'` },
  ],
});

/** A student's relationship to a course. One row for ever: dropping and enrolling again change its status. */
export class Enrollment extends EnrollmentSchema.class {
  isLearning(): boolean {
    return this.status === 'ACTIVE' || this.status === 'COMPLETED';
  }

  /** Whether this row counts against the capacity of its course. */
  holdsSeat(now: Date): boolean {
    return this.isLearning() || (this.status === 'PENDING_PAYMENT' && this.holdExpiresAt! > now);
  }

  activate(now: Date): void {
    this.status = 'ACTIVE';
    this.enrolledAt = now;
    this.droppedAt = null;
    this.holdExpiresAt = null;
  }

  /** Keeps a seat for somebody who has yet to pay. */
  hold(until: Date): void {
    this.status = 'PENDING_PAYMENT';
    this.droppedAt = null;
    this.holdExpiresAt = until;
  }

  /** Progress and attempts stay; enrolling again takes them up. */
  drop(now: Date): void {
    if (this.status === 'COMPLETED') throw new AlreadyCompletedError();
    if (this.status === 'DROPPED') throw new EnrollmentNotActiveError(this.status, ['input', 'enrollmentId']);
    this.status = 'DROPPED';
    this.droppedAt = now;
    this.holdExpiresAt = null;
  }

  complete(now: Date): void {
    this.status = 'COMPLETED';
    this.completedAt = now;
  }

  assertLearning(): void {
    if (!this.isLearning()) throw new EnrollmentNotActiveError(this.status, ['input', 'lessonId']);
  }

  toEvent(): PayloadOf<typeof EnrollmentChanged> {
    return {
      enrollmentId: this.id,
      version: this.version,
      courseId: this.courseId,
      studentId: this.studentId,
      userId: this.userId,
      status: this.status,
      enrolledAt: this.enrolledAt?.toISOString() ?? null,
      completedAt: this.completedAt?.toISOString() ?? null,
    };
  }
}

EnrollmentSchema.setClass(Enrollment);
