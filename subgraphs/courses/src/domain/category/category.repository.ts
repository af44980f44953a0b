import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { Category } from './category.entity.js';

export function findAll(read: EntityReader): Promise<Category[]> {
  return read.rows(Category, 'order by t.name, t.id', []);
}

export function findById(em: EntityManager, ids: readonly string[]): Promise<Category[]> {
  return em.find(Category, { id: { $in: [...ids] } });
}

/** A category of one course, as a plain row: catalogue pages have many. */
export interface CategoryOfCourse {
  readonly courseId: string;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export function findByCourseId(
  read: EntityReader,
  courseIds: readonly string[],
): Promise<CategoryOfCourse[]> {
  return read.select<CategoryOfCourse>(
    `select cc.course_id as "courseId", k.id, k.slug, k.name from courses.course_category cc
     join courses.category k on k.id = cc.category_id
     where cc.course_id = any($1) order by k.name, k.id`,
    [courseIds],
  );
}
