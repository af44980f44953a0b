import { DomainErrors, InvalidInputError, NotFoundError } from '@training-center/shared/errors/domain-error';
import type { Connection } from '@training-center/shared/graphql/connection.type';
import { decodeCursor } from '@training-center/shared/graphql/cursor';
import { type ForwardPageArguments, pageSize } from '@training-center/shared/graphql/page-arguments';
import { paginate } from '@training-center/shared/graphql/paginate';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { lockInbox } from '../domain/notification/inbox.repository.js';
import type { Notification } from '../domain/notification/notification.entity.js';
import { findOwn, findPage, type Unread } from '../domain/notification/notification.repository.js';
import type { NotificationInbox } from '../domain/notification/notification-inbox.entity.js';
import { inboxesByUserId } from '../loaders/inboxes.loader.js';
import { notificationsById } from '../loaders/notifications.loader.js';
import { inboxCursor } from './inbox-cursor.js';
import { readNotifications } from './read-notifications.js';

const LIST = 'notifications-of-viewer';
const MAX_IDS = 100;

export interface WhichToRead {
  readonly ids?: readonly string[] | null;
  readonly before?: Date | null;
}

/** A person's own inbox; nobody else's exists. */
export class InboxService {
  /** The state that count and cursor are of: one row, read once in a request. Null before the first notice. */
  async state(scope: RequestScope): Promise<NotificationInbox | null> {
    return scope.loader(inboxesByUserId).load(scope.requireViewer().userId);
  }

  async cursor(scope: RequestScope): Promise<string> {
    const { userId } = scope.requireViewer();
    return inboxCursor(userId, (await this.state(scope))?.lastSeq ?? 0);
  }

  async page(scope: RequestScope, page: ForwardPageArguments): Promise<Connection<Notification>> {
    const { userId } = scope.requireViewer();
    const size = pageSize(page.first);
    const after = page.after == null ? null : decodeCursor<[string]>(LIST, page.after, ['date'], 'after')[0];
    // Never older than the cursor of the same answer, or what came in between would be in neither list nor stream.
    await this.state(scope);
    const rows = await findPage(scope.read, { userId, after, limit: size + 1 });
    return paginate(rows, {
      list: LIST,
      size,
      keysOf: ({ updatedAt }) => [updatedAt.toISOString()],
      hasPreviousPage: after !== null,
    });
  }

  async visibleById(scope: RequestScope, id: string): Promise<Notification | null> {
    if (!scope.viewer || !isId(id)) return null;
    const notification = await scope.loader(notificationsById).load(id);
    return notification?.userId === scope.viewer.userId ? notification : null;
  }

  /** Answers how many are unread afterwards. */
  markRead(scope: RequestScope, which: WhichToRead): Promise<number> {
    const { userId } = scope.requireViewer();
    const unread = unreadOf(which);
    return scope.transactional(async (tx) => {
      const inbox = await lockInbox(tx.em, userId);
      if ('ids' in unread) await assertOwn(tx, userId, unread.ids);
      await readNotifications(tx, inbox, unread);
      return inbox.unreadCount;
    });
  }
}

function unreadOf({ ids, before }: WhichToRead): Unread {
  if ((ids == null) === (before == null))
    throw new InvalidInputError('Give either "ids" or "before".', ['input']);
  if (before) return { before: new Date(Math.max(before.getTime(), 0)) };
  if (ids!.length > MAX_IDS) throw new InvalidInputError(`At most ${MAX_IDS} ids.`, ['input', 'ids']);
  return { ids: ids!.map((id) => id.toLowerCase()) };
}

async function assertOwn(tx: Transaction, userId: string, ids: readonly string[]): Promise<void> {
  const found = await findOwn(tx.em, userId, ids.filter(isId));
  const known = new Set(found.map(({ id }) => id));
  DomainErrors.throwAny(
    ids.flatMap((id, index) => (known.has(id) ? [] : [new NotFoundError(['input', 'ids', String(index)])])),
  );
}
