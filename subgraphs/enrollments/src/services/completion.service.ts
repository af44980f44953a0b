import type { Transaction } from '@training-center/shared/scope/transaction';
import { CertificateChanged, EnrollmentCompleted } from '../contract.js';
import { Certificate } from '../domain/certificate/certificate.entity.js';
import { newCertificateCode } from '../domain/certificate/certificate-code.js';
import type { CourseProjection } from '../domain/course-projection/course-projection.entity.js';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import { isFinished } from '../domain/lesson-progress/course-progress.js';
import { completedLessonIds } from '../domain/lesson-progress/lesson-progress.repository.js';
import { StudentProjection } from '../domain/student-projection/student-projection.entity.js';
import { recordChange } from './record-change.js';

/**
 * The transition to completed, with its certificate and its events: once for each enrolment, under the enrolment's lock.
 *
 * It is looked for when the student does something, not when a lesson is removed: an author who replaces the last
 * lesson removes one before adding the next, and must not certify everybody in between.
 */
export class CompletionService {
  async completeWhenFinished(
    tx: Transaction,
    enrollment: Enrollment,
    course: CourseProjection,
  ): Promise<void> {
    if (enrollment.status !== 'ACTIVE') return;
    await tx.em.flush();
    if (!isFinished(course.modules, await completedLessonIds(tx.em, enrollment.id))) return;

    enrollment.complete(tx.now);
    await recordChange(tx, enrollment, 'COMPLETED', enrollment.userId);
    await tx.publish(EnrollmentCompleted, {
      enrollmentId: enrollment.id,
      courseId: enrollment.courseId,
      userId: enrollment.userId,
      completedAt: tx.now.toISOString(),
    });
    await this.#certify(tx, enrollment, course);
  }

  async #certify(tx: Transaction, enrollment: Enrollment, course: CourseProjection): Promise<void> {
    const student = await tx.em.findOneOrFail(StudentProjection, { studentId: enrollment.studentId });
    const certificate = tx.em.create(Certificate, {
      code: newCertificateCode(),
      enrollmentId: enrollment.id,
      courseId: enrollment.courseId,
      userId: enrollment.userId,
      holderName: student.username,
      courseTitle: course.title,
      status: 'VALID',
      issuedAt: tx.now,
      revokedAt: null,
      revocationReason: null,
    });
    await tx.publish(CertificateChanged, () => certificate.toEvent());
  }
}
