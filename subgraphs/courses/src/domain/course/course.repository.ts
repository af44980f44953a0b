import { LockMode, raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { notDeleted } from '@training-center/shared/database/traits/soft-deletable';
import { slugFor } from '@training-center/shared/database/traits/slugged';
import { Course } from './course.entity.js';
import { FormerSlug } from './former-slug.entity.js';

export function findById(read: EntityReader, ids: readonly string[]): Promise<Course[]> {
  return read.rows(Course, 'where t.id = any($1) and t.deleted_at is null', [ids]);
}

/** By its slug, or by the latest course that once had it. */
export async function findBySlug(read: EntityReader, slug: string): Promise<Course | null> {
  const [current] = await read.rows(Course, 'where t.slug = $1 and t.deleted_at is null', [slug]);
  if (current) return current;
  const former = await read.rows(FormerSlug, 'where t.slug = $1 order by t.id desc limit 20', [slug]);
  if (former.length === 0) return null;
  const courses = await findById(
    read,
    former.map(({ courseId }) => courseId),
  );
  return former.map(({ courseId }) => courses.find(({ id }) => id === courseId)).find(Boolean) ?? null;
}

/** Deleted ones, too. Whoever changes anything of a course holds this lock first. */
export function lockById(em: EntityManager, id: string): Promise<Course | null> {
  return em.findOne(Course, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/**
 * A slug for the title that no other living course has at this moment. Only the unique index decides: whoever writes it
 * tries again when that refuses.
 */
export async function freeSlug(em: EntityManager, title: string, ownId: string | null): Promise<string> {
  const base = slugFor(title);
  const taken = await em
    .createQueryBuilder(Course)
    .select(['id', 'slug'])
    .where({
      ...notDeleted,
      [raw(`slug = ? or (slug like ? and substr(slug, ?) ~ '^[0-9]{1,9}$')`, [
        base,
        `${base}-%`,
        base.length + 2,
      ])]: [],
    })
    .execute<{ id: string; slug: string }[]>('all');
  const others = new Set(taken.filter(({ id }) => id !== ownId).map(({ slug }) => slug));
  let attempt = 1;
  while (others.has(slugFor(title, attempt))) attempt += 1;
  return slugFor(title, attempt);
}

/** Page by page in id order, deleted ones, too. */
export function findAfter(em: EntityManager, afterId: string | null, limit: number): Promise<Course[]> {
  return em.find(Course, afterId ? { id: { $gt: afterId } } : {}, { orderBy: { id: 'asc' }, limit });
}
