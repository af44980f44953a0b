import { notFound } from '@training-center/shared/errors/access-errors';
import type { Connection } from '@training-center/shared/graphql/connection.type';
import { decodeCursor } from '@training-center/shared/graphql/cursor';
import { type ForwardPageArguments, pageSize } from '@training-center/shared/graphql/page-arguments';
import { paginate } from '@training-center/shared/graphql/paginate';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import { countOfPerson, findPageOfPerson } from '../domain/enrollment/enrollment-page.repository.js';
import type { EnrollmentStatus } from '../domain/enrollment/enrollment-status.js';
import { coursesById } from '../loaders/course-projections.loader.js';
import { enrollmentsById } from '../loaders/enrollments.loader.js';
import { rosterCountsByRequest, rostersByRequest } from '../loaders/rosters.loader.js';

export interface EnrollmentPage extends Pick<ForwardPageArguments, 'first' | 'after'> {
  readonly status?: EnrollmentStatus | null;
}

const ON_THE_COURSE: readonly EnrollmentStatus[] = ['ACTIVE', 'COMPLETED'];

/** Who may see which enrolment: its student, who teaches the course, and admins. To others it does not exist. */
export class EnrollmentReadingService {
  async byId(scope: RequestScope, id: string): Promise<Enrollment> {
    scope.requireViewer();
    const enrollment = await this.visibleById(scope, id);
    if (!enrollment) throw notFound();
    return enrollment;
  }

  async visibleById(scope: RequestScope, id: string): Promise<Enrollment | null> {
    if (!scope.viewer || !isId(id)) return null;
    const enrollment = await scope.loader(enrollmentsById).load(id);
    if (!enrollment || enrollment.userId === scope.viewer.userId) return enrollment;
    const course = await scope.loader(coursesById).load(enrollment.courseId);
    return course?.isRunBy(scope.viewer) ? enrollment : null;
  }

  /** The caller's own. */
  async mine(scope: RequestScope, page: EnrollmentPage): Promise<Connection<Enrollment>> {
    const { userId } = scope.requireViewer();
    const { status = null } = page;
    const size = pageSize(page.first);
    const list = `enrollments-of-viewer:${status}`;
    const after = idIn(list, page.after);
    const rows = await findPageOfPerson(scope.read, { userId, status, after, limit: size + 1 });
    return paginate(rows, {
      list,
      size,
      keysOf: ({ id }) => [id],
      hasPreviousPage: after !== null,
      totalCount: () => countOfPerson(scope.em, userId, status),
    });
  }

  /** Who is on a course, for who runs it; without a status those who learn or have completed. */
  async roster(scope: RequestScope, courseId: string, page: EnrollmentPage): Promise<Connection<Enrollment>> {
    const viewer = scope.requireViewer();
    const course = await scope.loader(coursesById).load(courseId);
    if (!course?.isRunBy(viewer)) throw notFound();
    const size = pageSize(page.first);
    const list = `roster:${courseId}:${page.status ?? null}`;
    const after = idIn(list, page.after);
    const request = {
      courseId,
      statuses: page.status ? [page.status] : ON_THE_COURSE,
      after,
      limit: size + 1,
    };
    return paginate(await scope.loader(rostersByRequest).load(request), {
      list,
      size,
      keysOf: ({ id }) => [id],
      hasPreviousPage: after !== null,
      totalCount: () => scope.loader(rosterCountsByRequest).load(request),
    });
  }
}

function idIn(list: string, cursor: string | null | undefined): string | null {
  return cursor == null ? null : decodeCursor<[string]>(list, cursor, ['id'], 'after')[0];
}
