import { DomainError } from '@training-center/shared/errors/domain-error';

export class ReviewerNotEnrolledError extends DomainError {
  override readonly typename = 'ReviewerNotEnrolled';
  constructor() {
    super('NOT_ENROLLED', 'Only who is or was on the course can review it.', ['input', 'courseId']);
  }
}

export class OwnCourseReviewedError extends DomainError {
  override readonly typename = 'OwnCourseReviewed';
  constructor() {
    super('OWN_COURSE', 'Who teaches a course does not review it.', ['input', 'courseId']);
  }
}
