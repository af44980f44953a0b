import { assertVersion } from '@training-center/shared/database/traits/versioned';
import { violatesUnique } from '@training-center/shared/database/unique-violation';
import { notFound } from '@training-center/shared/errors/access-errors';
import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { InstructorChanged } from '../contract.js';
import { lockAccountOf } from '../domain/account/user-projection.repository.js';
import {
  INSTRUCTOR_OF_USER,
  Instructor,
  type InstructorChanges,
} from '../domain/instructor/instructor.entity.js';
import { AlreadyInstructor } from '../domain/instructor/instructor.errors.js';
import { lockByUserId } from '../domain/instructor/instructor.repository.js';
import { instructorsById } from '../loaders/instructors.loader.js';

/** Makes and changes the caller's own instructor profile; nobody else's can be reached. */
export class InstructorService {
  /** @throws NOT_FOUND for an id that is none of ours. */
  async page(scope: RequestScope, id: string): Promise<Instructor> {
    const instructor = isId(id) ? await scope.loader(instructorsById).load(id) : null;
    if (!instructor) throw notFound();
    return instructor;
  }

  async become(scope: RequestScope, profile: InstructorChanges): Promise<Instructor> {
    const viewer = scope.requireViewer();
    const work = scope.transactional(async (tx) => {
      const { userId, username, accountStatus } = await lockAccountOf(tx.em, viewer);
      const instructor = tx.em.create(Instructor, { userId, username, accountStatus, expertise: [] });
      instructor.revise(profile);
      await tx.publish(InstructorChanged, () => instructor.toEvent());
      return instructor;
    });
    return work.catch((error: unknown) => {
      throw violatesUnique(error, INSTRUCTOR_OF_USER) ? new AlreadyInstructor() : error;
    });
  }

  async revise(
    scope: RequestScope,
    changes: InstructorChanges,
    expectedVersion?: number | null,
  ): Promise<Instructor> {
    const { userId } = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const instructor = await lockByUserId(tx.em, userId);
      if (!instructor) throw new NotFoundError();
      assertVersion(instructor, expectedVersion);
      instructor.revise(changes);
      await tx.publish(InstructorChanged, () => instructor.toEvent());
      return instructor;
    });
  }
}
