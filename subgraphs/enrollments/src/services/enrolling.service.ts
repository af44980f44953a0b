import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { Viewer } from '@training-center/shared/scope/viewer';
import type { CourseProjection } from '../domain/course-projection/course-projection.entity.js';
import { lockCourse } from '../domain/course-projection/course-projection.repository.js';
import { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import {
  AlreadyEnrolledError,
  CannotEnrollError,
  CourseFullError,
  CourseNotOpenError,
  NotAStudentError,
  OwnCourseError,
} from '../domain/enrollment/enrollment.errors.js';
import { lockEnrollment } from '../domain/enrollment/enrollment.repository.js';
import { countSeats } from '../domain/enrollment/seats.repository.js';
import { isPaidFor } from '../domain/payment/payment.repository.js';
import { StudentProjection } from '../domain/student-projection/student-projection.entity.js';
import type { PaymentService } from './payment.service.js';
import type { ReaderService } from './reader.service.js';
import { recordChange } from './record-change.js';

/** Taking a seat. All seats of a course are given out under the lock on its row, so that none is given twice. */
export class EnrollingService {
  readonly #payments: PaymentService;
  readonly #readers: ReaderService;
  readonly #holdMinutes: number;

  constructor(payments: PaymentService, readers: ReaderService, holdMinutes: number) {
    this.#payments = payments;
    this.#readers = readers;
    this.#holdMinutes = holdMinutes;
  }

  enroll(scope: RequestScope, courseId: string): Promise<Enrollment> {
    const viewer = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const course = isId(courseId) ? await lockCourse(tx.em, courseId) : null;
      assertVisible(course, viewer);
      const student = await findStudent(tx, course, viewer);
      const known = await lockEnrollment(tx.em, { courseId: course.courseId, studentId: student.studentId });
      if (known?.isLearning()) throw new AlreadyEnrolledError(known.id);
      if (!course.isPublished()) throw new CourseNotOpenError();
      if (!known?.holdsSeat(tx.now)) await assertSeatLeft(tx, course);
      if (course.isFree() || (known && (await isPaidFor(tx.em, known.id)))) {
        return this.#activate(tx, known ?? newEnrollment(tx, course, student));
      }
      return this.#startCheckout(tx, known ?? newEnrollment(tx, course, student), course);
    });
  }

  async #activate(tx: Transaction, enrollment: Enrollment): Promise<Enrollment> {
    const reason = enrollment.enrolledAt ? 'ENROLLED_AGAIN' : 'ENROLLED';
    enrollment.activate(tx.now);
    await recordChange(tx, enrollment, reason, enrollment.userId);
    await this.#payments.cancelOpen(tx, enrollment);
    await this.#readers.grant(tx, enrollment);
    return enrollment;
  }

  /** Asked again, it answers the checkout that is open already. */
  async #startCheckout(
    tx: Transaction,
    enrollment: Enrollment,
    course: CourseProjection,
  ): Promise<Enrollment> {
    if (!enrollment.holdsSeat(tx.now)) {
      enrollment.hold(new Date(tx.now.getTime() + this.#holdMinutes * 60_000));
      await recordChange(tx, enrollment, 'CHECKOUT_STARTED', enrollment.userId);
    }
    await this.#payments.open(tx, enrollment, course);
    return enrollment;
  }
}

function assertVisible(course: CourseProjection | null, viewer: Viewer): asserts course is CourseProjection {
  const hidden = !course || course.deleted || (course.status === 'DRAFT' && !course.isRunBy(viewer));
  if (hidden) throw new NotFoundError(['input', 'courseId']);
}

async function findStudent(
  tx: Transaction,
  course: CourseProjection,
  viewer: Viewer,
): Promise<StudentProjection> {
  if (course.isTaughtBy(viewer)) throw new OwnCourseError();
  const student = await tx.em.findOne(StudentProjection, { userId: viewer.userId });
  if (!student) throw new NotAStudentError();
  if (!student.canEnroll) throw new CannotEnrollError();
  return student;
}

async function assertSeatLeft(tx: Transaction, { courseId, capacity }: CourseProjection): Promise<void> {
  if (capacity === null) return;
  const [seats] = await countSeats(tx.em, [courseId], tx.now);
  if ((seats?.taken ?? 0) >= capacity) throw new CourseFullError(capacity);
}

function newEnrollment(tx: Transaction, course: CourseProjection, student: StudentProjection): Enrollment {
  return tx.em.create(Enrollment, {
    courseId: course.courseId,
    studentId: student.studentId,
    userId: student.userId,
    status: 'PENDING_PAYMENT',
    enrolledAt: null,
    completedAt: null,
    droppedAt: null,
    holdExpiresAt: null,
  });
}
