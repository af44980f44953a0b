import { assertVersion } from '@training-center/shared/database/traits/versioned';
import { violatesUnique } from '@training-center/shared/database/unique-violation';
import { NotFoundError } from '@training-center/shared/errors/domain-error';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { StudentChanged } from '../contract.js';
import { lockAccountOf } from '../domain/account/user-projection.repository.js';
import { STUDENT_OF_USER, Student, type StudentChanges } from '../domain/student/student.entity.js';
import { AlreadyStudent } from '../domain/student/student.errors.js';
import { lockByUserId } from '../domain/student/student.repository.js';

/** Makes and changes the caller's own student profile; nobody else's can be reached. */
export class StudentService {
  async become(scope: RequestScope, profile: StudentChanges): Promise<Student> {
    const viewer = scope.requireViewer();
    const work = scope.transactional(async (tx) => {
      const { userId, username, accountStatus } = await lockAccountOf(tx.em, viewer);
      const enrollmentDate = tx.now.toISOString().slice(0, 10);
      const student = tx.em.create(Student, { userId, username, accountStatus, enrollmentDate });
      student.revise(profile);
      await tx.publish(StudentChanged, () => student.toEvent());
      return student;
    });
    return work.catch((error: unknown) => {
      throw violatesUnique(error, STUDENT_OF_USER) ? new AlreadyStudent() : error;
    });
  }

  async revise(
    scope: RequestScope,
    changes: StudentChanges,
    expectedVersion?: number | null,
  ): Promise<Student> {
    const { userId } = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const student = await lockByUserId(tx.em, userId);
      if (!student) throw new NotFoundError();
      assertVersion(student, expectedVersion);
      student.revise(changes);
      await tx.publish(StudentChanged, () => student.toEvent());
      return student;
    });
  }
}
