import { assertVersion } from '@training-center/shared/database/traits/versioned';
import { NotFoundError } from '@training-center/shared/errors/domain-error';
import type { Connection } from '@training-center/shared/graphql/connection.type';
import { decodeCursor } from '@training-center/shared/graphql/cursor';
import { type ForwardPageArguments, pageSize } from '@training-center/shared/graphql/page-arguments';
import { paginate } from '@training-center/shared/graphql/paginate';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { isAdmin } from '@training-center/shared/scope/viewer';
import { Announcement, type AnnouncementChanges } from '../domain/announcement/announcement.entity.js';
import { findAnnouncements, lockAnnouncement } from '../domain/announcement/announcement.repository.js';
import { announcementsById } from '../loaders/announcements.loader.js';
import { requireAdmin } from './require-admin.js';

export interface NewAnnouncement {
  readonly title: string;
  readonly body: string;
  readonly from?: Date | null;
  readonly until?: Date | null;
}

export interface AnnouncementsPage extends Pick<ForwardPageArguments, 'first' | 'after'> {
  readonly includeNotShown?: boolean | null;
}

/** Everybody sees what is shown now; admins write it, and see the rest. */
export class AnnouncementService {
  async page(scope: RequestScope, page: AnnouncementsPage): Promise<Connection<Announcement>> {
    if (page.includeNotShown) requireAdmin(scope);
    const size = pageSize(page.first);
    const list = page.includeNotShown ? 'announcements:ALL' : 'announcements:SHOWN';
    const after = page.after == null ? null : placeIn(list, page.after);
    const shownAt = page.includeNotShown ? null : scope.now;
    const rows = await findAnnouncements(scope.read, { shownAt, after, limit: size + 1 });
    return paginate(rows, {
      list,
      size,
      keysOf: ({ from, id }) => [from.toISOString(), id],
      hasPreviousPage: after !== null,
    });
  }

  async visibleById(scope: RequestScope, id: string): Promise<Announcement | null> {
    const found = isId(id) ? await scope.loader(announcementsById).load(id.toLowerCase()) : null;
    return found && (isAdmin(scope.viewer) || found.isShown(scope.now)) ? found : null;
  }

  publish(scope: RequestScope, { title, body, from, until }: NewAnnouncement): Promise<Announcement> {
    const { userId } = requireAdmin(scope);
    return scope.transactional(async (tx) => {
      const announcement = tx.em.create(Announcement, {
        title: '',
        body: '',
        from: from ?? tx.now,
        until: until ?? null,
        withdrawnAt: null,
        publishedByUserId: userId,
      });
      announcement.revise({ title, body });
      return announcement;
    });
  }

  edit(
    scope: RequestScope,
    id: string,
    changes: AnnouncementChanges,
    expectedVersion: number | null | undefined,
  ): Promise<Announcement> {
    return this.#change(scope, id, (announcement) => {
      assertVersion(announcement, expectedVersion);
      announcement.revise(changes);
    });
  }

  /** Withdrawing again changes nothing. */
  withdraw(scope: RequestScope, id: string): Promise<Announcement> {
    return this.#change(scope, id, (announcement, now) => announcement.withdraw(now));
  }

  #change(
    scope: RequestScope,
    id: string,
    change: (announcement: Announcement, now: Date) => void,
  ): Promise<Announcement> {
    requireAdmin(scope);
    return scope.transactional(async (tx) => {
      const announcement = isId(id) ? await lockAnnouncement(tx.em, id) : null;
      if (!announcement) throw new NotFoundError(['input', 'announcementId']);
      change(announcement, tx.now);
      return announcement;
    });
  }
}

function placeIn(list: string, cursor: string): { from: string; id: string } {
  const [from, id] = decodeCursor<[string, string]>(list, cursor, ['date', 'id'], 'after');
  return { from, id };
}
