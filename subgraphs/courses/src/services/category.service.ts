import type { EntityManager } from '@mikro-orm/postgresql';
import { InvalidInputError, DomainErrors } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Category } from '../domain/category/category.entity.js';
import { type CategoryOfCourse, findAll, findById } from '../domain/category/category.repository.js';
import { categoriesByCourseId } from '../loaders/categories-by-course-id.loader.js';
import { categoriesById } from '../loaders/categories-by-id.loader.js';

/** The subjects, the same for everybody. */
export class CategoryService {
  all(scope: RequestScope): Promise<Category[]> {
    return findAll(scope.read);
  }

  async byId(scope: RequestScope, id: string): Promise<Category | null> {
    return isId(id) ? scope.loader(categoriesById).load(id.toLowerCase()) : null;
  }

  of(scope: RequestScope, course: { id: string }): Promise<CategoryOfCourse[]> {
    return scope.loader(categoriesByCourseId).load(course.id);
  }
}

/** @throws {DomainErrors} one `InvalidInput` for each id that names no category. */
export async function chosenCategories(em: EntityManager, ids: readonly string[]): Promise<Category[]> {
  const known = await findById(em, ids.filter(isId));
  const knownIds = new Set(known.map(({ id }) => id));
  DomainErrors.throwAny(
    ids.flatMap((id, index) =>
      knownIds.has(id.toLowerCase())
        ? []
        : [new InvalidInputError('There is no such category.', ['input', 'categoryIds', String(index)])],
    ),
  );
  return known;
}
