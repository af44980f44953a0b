import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { CourseProjection } from '../domain/course-projection/course-projection.entity.js';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import { coursesById } from '../loaders/course-projections.loader.js';
import { viewerEnrollmentsByCourseId } from '../loaders/enrollments.loader.js';
import { seatsByCourseId } from '../loaders/seats.loader.js';

/** What this domain adds to a course. Of courses that the viewer may not see it says nothing. */
export class CourseStandingService {
  async enrollmentCount(scope: RequestScope, courseId: string): Promise<number | null> {
    const course = await this.#visible(scope, courseId);
    if (!course) return null;
    return (await scope.loader(seatsByCourseId).load(courseId))?.enrolled ?? 0;
  }

  /** Null: as many as come. Never negative: a lowered capacity evicts nobody. */
  async seatsLeft(scope: RequestScope, courseId: string): Promise<number | null> {
    const course = await this.#visible(scope, courseId);
    if (!course || course.capacity === null) return null;
    const seats = await scope.loader(seatsByCourseId).load(courseId);
    return Math.max(0, course.capacity - (seats?.taken ?? 0));
  }

  viewerEnrollment(scope: RequestScope, courseId: string): Promise<Enrollment | null> {
    return scope.loader(viewerEnrollmentsByCourseId).load(courseId);
  }

  async #visible(scope: RequestScope, courseId: string): Promise<CourseProjection | null> {
    const course = await scope.loader(coursesById).load(courseId);
    if (!course || course.isPublished() || course.isRunBy(scope.viewer)) return course;
    const own = await this.viewerEnrollment(scope, courseId);
    return own?.isLearning() ? course : null;
  }
}
