import { oneByKey } from '@training-center/shared/scope/define-loader';
import { EnrollmentProjection } from '../domain/projections/enrollment-projection.entity.js';

/** The signed-in person's own enrolments; nothing for somebody who is not signed in. */
export const viewerEnrollmentsByCourseId = oneByKey<string, EnrollmentProjection>(
  'ViewerEnrollmentsByCourseId',
  async (courseIds, scope) => {
    if (!scope.viewer) return [];
    return scope.read.rows(EnrollmentProjection, 'where t.user_id = $1 and t.course_id = any($2)', [
      scope.viewer.userId,
      courseIds,
    ]);
  },
  (enrollment) => enrollment.courseId,
);
