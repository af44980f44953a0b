import { assertVersion } from '@training-center/shared/database/traits/versioned';
import {
  DomainErrors,
  InvalidInputError,
  NotFoundError,
  type DomainError,
} from '@training-center/shared/errors/domain-error';
import { pageSize } from '@training-center/shared/graphql/page-arguments';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { findCourses, findMostLearned } from '../domain/course-projection/course-projection.repository.js';
import type { FeaturedList } from '../domain/featured-list/featured-list.entity.js';
import { CourseNotPublishedError } from '../domain/featured-list/featured-list.errors.js';
import {
  findFeaturedList,
  findShownFeatured,
  lockFeaturedList,
} from '../domain/featured-list/featured-list.repository.js';
import { requireAdmin } from './require-admin.js';

interface Course {
  readonly id: string;
}

export interface ListState {
  readonly courses: readonly Course[];
  readonly version: number;
}

type Named = readonly { readonly id: string; readonly path: readonly string[] }[];

/** What stands first on the first page: what admins chose, or else what most people learn. */
export class FeaturedCoursesService {
  async shown(scope: RequestScope, first: number | null | undefined): Promise<readonly Course[]> {
    const size = pageSize(first);
    const chosen = await findShownFeatured(scope.read, size);
    return chosen.length > 0 ? chosen : findMostLearned(scope.read, size);
  }

  /** For admins: the whole list, with what is not shown at the moment. */
  async list(scope: RequestScope): Promise<ListState> {
    requireAdmin(scope);
    return stateOf(await findFeaturedList(scope.read));
  }

  feature(scope: RequestScope, courseId: string, position: number | null): Promise<ListState> {
    return this.#change(scope, async (tx, list) => {
      await assertPublished(tx, [{ id: courseId, path: ['input', 'courseId'] }]);
      list.feature(courseId.toLowerCase(), position);
    });
  }

  unfeature(scope: RequestScope, courseId: string): Promise<ListState> {
    return this.#change(scope, (_tx, list) => {
      if (!list.unfeature(courseId.toLowerCase())) throw new NotFoundError(['input', 'courseId']);
    });
  }

  set(
    scope: RequestScope,
    courseIds: readonly string[],
    expectedVersion: number | null | undefined,
  ): Promise<ListState> {
    return this.#change(scope, async (tx, list) => {
      assertVersion(list, expectedVersion);
      const ids = courseIds.map((id) => id.toLowerCase());
      if (new Set(ids).size < ids.length) {
        throw new InvalidInputError('A course is named twice.', ['input', 'courseIds']);
      }
      const added = ids.map((id, at) => ({ id, path: ['input', 'courseIds', String(at)] }));
      await assertPublished(
        tx,
        added.filter(({ id }) => !list.courseIds.includes(id)),
      );
      list.arrange(ids);
    });
  }

  #change(
    scope: RequestScope,
    change: (tx: Transaction, list: FeaturedList) => void | Promise<void>,
  ): Promise<ListState> {
    requireAdmin(scope);
    return scope.transactional(async (tx) => {
      const list = await lockFeaturedList(tx.em);
      await change(tx, list);
      await tx.em.flush();
      return stateOf(list);
    });
  }
}

function stateOf(list: FeaturedList | null): ListState {
  return { courses: (list?.courseIds ?? []).map((id) => ({ id })), version: list?.version ?? 1 };
}

/** @throws {DomainErrors} one for each course that cannot be featured. */
async function assertPublished(tx: Transaction, named: Named): Promise<void> {
  const found = await findCourses(
    tx.em,
    named.map(({ id }) => id).filter((id) => isId(id)),
  );
  const byId = new Map(found.map((course) => [course.courseId, course]));
  const problems = named.flatMap<DomainError>(({ id, path }) => {
    const course = byId.get(id.toLowerCase());
    if (!course || course.deleted) return [new NotFoundError(path)];
    return course.isPublished() ? [] : [new CourseNotPublishedError(path)];
  });
  DomainErrors.throwAny(problems);
}
