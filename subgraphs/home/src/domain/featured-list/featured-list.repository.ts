import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { lockOrCreate } from '../lock-or-create.js';
import { FeaturedList } from './featured-list.entity.js';

const THE_ONE = 1;

/** Whoever changes the list goes through here, one at a time. */
export function lockFeaturedList(em: EntityManager): Promise<FeaturedList> {
  return lockOrCreate(em, FeaturedList, { id: THE_ONE }, { id: THE_ONE, courseIds: [] });
}

/** Null until somebody makes one. */
export async function findFeaturedList(read: EntityReader): Promise<FeaturedList | null> {
  const [list] = await read.rows(FeaturedList, 'where t.id = $1', [THE_ONE]);
  return list ?? null;
}

const SHOWN = `
  select c.course_id as id from home.featured_list list
  cross join lateral unnest(list.course_ids) with ordinality as entry (course_id, place)
  join home.course_projection c on c.course_id = entry.course_id and c.status = 'PUBLISHED' and not c.deleted
  where list.id = $1 order by entry.place limit $2`;

/** Those of the list that are published, in its order. */
export function findShownFeatured(read: EntityReader, limit: number): Promise<{ id: string }[]> {
  return read.select(SHOWN, [THE_ONE, limit]);
}
