import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { Announcement } from './announcement.entity.js';

export interface AnnouncementPage {
  /** Null: also those that are not shown yet, no more, or were withdrawn. */
  readonly shownAt: Date | null;
  /** What stands before the page. */
  readonly after: { readonly from: string; readonly id: string } | null;
  readonly limit: number;
}

const PAGE = `
  where ($1::timestamptz is null
      or (t.withdrawn_at is null and t.shown_from <= $1 and (t.shown_until is null or t.shown_until > $1)))
    and ($2::timestamptz is null or (t.shown_from, t.id) < ($2, $3::uuid))
  order by t.shown_from desc, t.id desc limit $4`;

/** Those first that began last. */
export function findAnnouncements(
  read: EntityReader,
  { shownAt, after, limit }: AnnouncementPage,
): Promise<Announcement[]> {
  return read.rows(Announcement, PAGE, [shownAt, after?.from ?? null, after?.id ?? null, limit]);
}

export function findAnnouncementsByIds(read: EntityReader, ids: readonly string[]): Promise<Announcement[]> {
  return read.rows(Announcement, 'where t.id = any($1)', [ids]);
}

export function lockAnnouncement(em: EntityManager, id: string): Promise<Announcement | null> {
  return em.findOne(Announcement, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}
