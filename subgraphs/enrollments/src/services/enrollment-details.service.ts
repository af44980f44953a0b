import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { isAdmin } from '@training-center/shared/scope/viewer';
import type { Certificate } from '../domain/certificate/certificate.entity.js';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import { type CourseProgress, progressOf } from '../domain/lesson-progress/course-progress.js';
import type { ViewerProgress } from '../domain/lesson-progress/viewer-progress.repository.js';
import type { Payment } from '../domain/payment/payment.entity.js';
import { certificatesByEnrollmentId } from '../loaders/certificates.loader.js';
import { completedLessonsByEnrollmentId } from '../loaders/completed-lessons.loader.js';
import { coursesById } from '../loaders/course-projections.loader.js';
import { openPaymentsByEnrollmentId } from '../loaders/open-payments.loader.js';
import { viewerProgressByLessonId } from '../loaders/viewer-progress.loader.js';

/** What hangs below an enrolment that the viewer may see, batched. */
export class EnrollmentDetailsService {
  async progress(scope: RequestScope, { id, courseId }: Enrollment): Promise<CourseProgress> {
    const [course, completed] = await Promise.all([
      scope.loader(coursesById).load(courseId),
      scope.loader(completedLessonsByEnrollmentId).load(id),
    ]);
    return progressOf(course?.modules ?? [], new Set(completed?.lessonIds));
  }

  certificate(scope: RequestScope, { id }: Enrollment): Promise<Certificate | null> {
    return scope.loader(certificatesByEnrollmentId).load(id);
  }

  /** What is still to be paid: for the student and admins, not for who teaches. */
  async openPayment(scope: RequestScope, enrollment: Enrollment): Promise<Payment | null> {
    if (enrollment.status !== 'PENDING_PAYMENT') return null;
    if (enrollment.userId !== scope.viewer?.userId && !isAdmin(scope.viewer)) return null;
    return scope.loader(openPaymentsByEnrollmentId).load(enrollment.id);
  }

  viewerProgress(scope: RequestScope, lessonId: string): Promise<ViewerProgress | null> {
    return scope.loader(viewerProgressByLessonId).load(lessonId);
  }
}
