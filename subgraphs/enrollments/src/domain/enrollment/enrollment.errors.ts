import { DomainError } from '@training-center/shared/errors/domain-error';
import type { EnrollmentStatus } from './enrollment-status.js';

export class CourseFullError extends DomainError {
  override readonly typename = 'CourseFull';
  constructor(readonly seats: number) {
    super('COURSE_FULL', `All ${seats} seats are taken.`, ['input', 'courseId']);
  }
}

export class AlreadyEnrolledError extends DomainError {
  override readonly typename = 'AlreadyEnrolled';
  constructor(readonly enrollmentId: string) {
    super('ALREADY_ENROLLED', 'You are on this course already.', ['input', 'courseId']);
  }
}

export class CourseNotOpenError extends DomainError {
  override readonly typename = 'CourseNotOpen';
  constructor() {
    super('COURSE_NOT_OPEN', 'This course takes nobody in at the moment.', ['input', 'courseId']);
  }
}

export class OwnCourseError extends DomainError {
  override readonly typename = 'OwnCourse';
  constructor() {
    super('OWN_COURSE', 'Who teaches a course takes no seat on it.', ['input', 'courseId']);
  }
}

export class NotAStudentError extends DomainError {
  override readonly typename = 'NotAStudent';
  constructor() {
    super('NOT_A_STUDENT', 'Become a student first.');
  }
}

/** The profile exists and says that this person may not enroll at the moment. */
export class CannotEnrollError extends DomainError {
  constructor() {
    super('CANNOT_ENROLL', 'Your profile does not allow you to enroll.');
  }
}

/** The enrolment is in a state in which this cannot be done. */
export class EnrollmentNotActiveError extends DomainError {
  override readonly typename = 'EnrollmentNotActive';
  constructor(
    readonly status: EnrollmentStatus,
    path: readonly string[] | null = null,
  ) {
    super('ENROLLMENT_NOT_ACTIVE', 'This enrollment is not active.', path);
  }
}

export class AlreadyCompletedError extends DomainError {
  constructor() {
    super('ALREADY_COMPLETED', 'A completed course is not dropped.', ['input', 'enrollmentId']);
  }
}

export class NotEnrolledError extends DomainError {
  override readonly typename = 'NotEnrolled';
  constructor() {
    super('NOT_ENROLLED', 'Enroll in the course first.', ['input', 'lessonId']);
  }
}
