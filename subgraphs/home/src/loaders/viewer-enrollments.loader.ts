import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { EnrollmentProjection } from '../domain/enrollment-projection/enrollment-projection.entity.js';
import { findEnrollmentsOf } from '../domain/enrollment-projection/enrollment-projection.repository.js';

/** The signed-in person's own; nothing for somebody who is not signed in. */
export const viewerEnrollmentsByCourseId = oneByKey<string, EnrollmentProjection>(
  'ViewerEnrollmentsByCourseId',
  async (courseIds, scope) =>
    scope.viewer ? findEnrollmentsOf(scope.read, scope.viewer.userId, courseIds) : [],
  (enrollment) => enrollment.courseId,
);
