import { oneByKey } from '@training-center/shared/scope/define-loader';
import { Enrollment } from '../domain/enrollment/enrollment.entity.js';

export const enrollmentsById = oneByKey<string, Enrollment>(
  'EnrollmentsById',
  (ids, scope) => scope.read.rows(Enrollment, 'where t.id = any($1)', [ids]),
  (enrollment) => enrollment.id,
);

/** The signed-in person's own enrolments; nothing for somebody who is not signed in. */
export const viewerEnrollmentsByCourseId = oneByKey<string, Enrollment>(
  'ViewerEnrollmentsByCourseId',
  async (courseIds, scope) => {
    if (!scope.viewer) return [];
    return scope.read.rows(Enrollment, 'where t.user_id = $1 and t.course_id = any($2)', [
      scope.viewer.userId,
      courseIds,
    ]);
  },
  (enrollment) => enrollment.courseId,
);
