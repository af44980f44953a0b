import { decodeCursor } from '@training-center/shared/graphql/cursor';
import type { Connection } from '@training-center/shared/graphql/connection.type';
import { pageSize } from '@training-center/shared/graphql/page-arguments';
import { paginate } from '@training-center/shared/graphql/paginate';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Course } from '../domain/course/course.entity.js';
import { taughtCourseCounts, taughtCourses, taughtKey } from '../loaders/taught-courses.loader.js';

const LIST = 'instructor-courses';

/** The courses of an instructor, the latest made first. The instructor and admins also find drafts and archived ones. */
export class TaughtCoursesService {
  async page(
    scope: RequestScope,
    instructorId: string,
    request: { first?: number | null; after?: string | null },
  ): Promise<Connection<Course>> {
    const size = pageSize(request.first);
    const keys = request.after != null ? decodeCursor<[string]>(LIST, request.after, ['id'], 'after') : null;
    const known = isId(instructorId);
    const rows = known
      ? await scope.loader(taughtCourses).load(taughtKey(instructorId, size + 1, keys?.[0] ?? null))
      : [];
    return paginate(rows, {
      list: LIST,
      size,
      keysOf: ({ id }) => [id],
      hasPreviousPage: keys !== null,
      totalCount: async () => (known ? scope.loader(taughtCourseCounts).load(instructorId) : 0),
    });
  }
}
