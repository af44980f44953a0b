import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { Course, type Difficulty } from './course.entity.js';
import { LISTED } from './course.sql.js';
import { matches, rankOf } from './course.search.js';
import type { Condition } from './condition.js';

/** Which courses of the catalogue; what is null does not narrow it. */
export interface CatalogueFilter {
  readonly search: string | null;
  readonly categorySlugs: readonly string[] | null;
  readonly difficulty: Difficulty | null;
  readonly instructorId: string | null;
  readonly free: boolean | null;
}

/** Columns that order the catalogue, both in one direction, so that one row comparison finds the next page. */
export interface CatalogueOrder {
  readonly column: 'published_at' | 'sort_title' | 'price_amount';
  readonly direction: 'asc' | 'desc';
}

export interface PageRequest {
  readonly limit: number;
  /** Sort keys of the row before the page. */
  readonly after: readonly (string | number)[] | null;
}

/** The next courses of the catalogue in one statement. */
export function findListed(
  read: EntityReader,
  filter: CatalogueFilter,
  { column, direction }: CatalogueOrder,
  { limit, after }: PageRequest,
): Promise<Course[]> {
  const comparison = direction === 'asc' ? '>' : '<';
  const where = listed(filter);
  if (after) where.push({ sql: (c) => `(${c}.${column}, ${c}.id) ${comparison} (?, ?)`, params: after });
  const order = `order by t.${column} ${direction}, t.id ${direction} limit ?`;
  return read.rows(Course, numbered(`where ${allOf(where)} ${order}`), [...paramsOf(where), limit]);
}

/** The best matches first, each with its rank. Two statements: the ranks, then the rows. */
export async function findRanked(
  read: EntityReader,
  filter: CatalogueFilter & { search: string },
  { limit, after }: PageRequest,
): Promise<{ course: Course; rank: number }[]> {
  const { sql: rank, params } = rankOf(filter.search);
  const where = listed(filter);
  if (after)
    where.push({ sql: (c) => `(${rank(c)}, ${c}.id) < (?::real, ?)`, params: [...params, ...after] });
  const ranked = await read.select<{ id: string; rank: number }>(
    numbered(
      `select t.id, ${rank('t')} as rank from courses.course t where ${allOf(where)} order by rank desc, t.id desc limit ?`,
    ),
    [...params, ...paramsOf(where), limit],
  );
  const ids = ranked.map(({ id }) => id);
  const courses = await read.rows(Course, 'where t.id = any($1)', [ids]);
  const byId = new Map(courses.map((course) => [course.id, course]));
  return ranked.flatMap(({ id, rank: found }) => {
    const course = byId.get(id);
    return course ? [{ course, rank: found }] : [];
  });
}

export async function countListed(read: EntityReader, filter: CatalogueFilter): Promise<number> {
  const where = listed(filter);
  const text = numbered(`select count(*) as count from courses.course t where ${allOf(where)}`);
  const [row] = await read.select<{ count: number }>(text, paramsOf(where));
  return row!.count;
}

const allOf = (conditions: readonly Condition[]) => conditions.map(({ sql }) => sql('t')).join(' and ');
const paramsOf = (conditions: readonly Condition[]) => conditions.flatMap(({ params }) => params);

/** `$1`, `$2` … for the question marks: none of our conditions has one of its own. */
function numbered(text: string): string {
  let place = 0;
  return text.replaceAll('?', () => `$${(place += 1)}`);
}

function listed({ search, categorySlugs, difficulty, instructorId, free }: CatalogueFilter): Condition[] {
  const where: Condition[] = [{ sql: (c) => LISTED(`${c}.`), params: [] }];
  if (difficulty) where.push({ sql: (c) => `${c}.difficulty = ?`, params: [difficulty] });
  if (instructorId) where.push({ sql: (c) => `${c}.instructor_id = ?`, params: [instructorId] });
  if (free != null) where.push({ sql: (c) => `${c}.price_amount ${free ? '=' : '>'} 0`, params: [] });
  if (categorySlugs) where.push(inCategories(categorySlugs));
  if (search) where.push(matches(search));
  return where;
}

/** However many there are, the statement is the same text: each text is prepared on every connection. */
function inCategories(slugs: readonly string[]): Condition {
  return {
    sql: (c) =>
      `exists (select 1 from courses.course_category cc join courses.category k on k.id = cc.category_id ` +
      `where cc.course_id = ${c}.id and k.slug = any(?))`,
    params: [slugs],
  };
}
