import type { EntityReader } from '@training-center/shared/database/entity-reader';
import type { Logger } from '@training-center/shared/logging/logger';
import type { PubSub } from '@training-center/shared/pubsub/pubsub';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { LogReader } from '@training-center/shared/streams/log-reader';
import { LogStreams } from '@training-center/shared/streams/log-streams';
import type { MikroORM } from '@mikro-orm/postgresql';
import { findHeights, findInboxes } from '../domain/notification/inbox.repository.js';
import type { Notification } from '../domain/notification/notification.entity.js';
import { findByIds } from '../domain/notification/notification.repository.js';
import { findEventsAfter } from '../domain/notification/notification-event.repository.js';
import type { NotificationEvent } from '../domain/notification/notification-event.entity.js';
import { inboxCursor, seqOfCursor } from './inbox-cursor.js';
import { inboxTopic } from './place-event.js';

/** What a live stream of an inbox tells, each with its place in the log. */
export type InboxEvent =
  | {
      readonly type: 'ADDED' | 'UPDATED';
      readonly cursor: string;
      readonly unreadNotificationCount: number;
      readonly notification: Notification;
    }
  | {
      readonly type: 'READ';
      readonly cursor: string;
      readonly unreadNotificationCount: number;
      readonly ids: readonly string[] | null;
      readonly before: Date | null;
      readonly readAt: Date;
    }
  | { readonly type: 'DISCONTINUITY'; readonly cursor: string; readonly reason: 'TOO_OLD' | 'UNKNOWN' };

/** Live streams of inboxes: each follows the log of its own viewer and no other. */
export class NotificationStreamService {
  readonly #streams: LogStreams;

  constructor({ orm, pubsub, log }: { orm: MikroORM; pubsub: PubSub; log: Logger }) {
    const heights = async (userIds: readonly string[]) => findHeights(orm.em.fork(), userIds);
    this.#streams = new LogStreams({ pubsub, log, topicOf: inboxTopic, heights });
  }

  /**
   * The viewer's own events from a place on, from now on when there is none.
   * @throws {BadUserInputError} for what is no cursor of the viewer's inbox.
   */
  async open(
    scope: RequestScope,
    after: string | null | undefined,
  ): Promise<AsyncGenerator<InboxEvent, void, void>> {
    const { userId } = scope.requireViewer();
    const place = after == null ? null : seqOfCursor(userId, after);
    return this.#streams.follow(userId, new InboxReader(scope.read, userId, place));
  }
}

class InboxReader implements LogReader<InboxEvent> {
  readonly #read: EntityReader;
  readonly #userId: string;
  readonly #after: number | null;
  #place = 0;

  constructor(read: EntityReader, userId: string, after: number | null) {
    this.#read = read;
    this.#userId = userId;
    this.#after = after;
  }

  async open(): Promise<readonly InboxEvent[]> {
    const [inbox] = await findInboxes(this.#read, [this.#userId]);
    const last = inbox?.lastSeq ?? 0;
    const after = this.#after ?? last;
    const isKnown = inbox ? inbox.canContinueFrom(after) : after === 0;
    this.#place = isKnown ? after : last;
    return isKnown ? [] : [this.#discontinuity(inbox && after < inbox.forgottenSeq ? 'TOO_OLD' : 'UNKNOWN')];
  }

  async read(limit: number) {
    const events = await findEventsAfter(this.#read, this.#userId, this.#place, limit);
    // Numbers have no gaps: whoever was slower than the events grow old begins anew.
    if (events[0] && events[0].seq !== this.#place + 1) return this.#beginAnew();
    const answers = await this.#withNotifications(events);
    this.#place = events.at(-1)?.seq ?? this.#place;
    return { events: answers, height: this.#place, isLast: events.length < limit };
  }

  async #beginAnew() {
    const [inbox] = await findInboxes(this.#read, [this.#userId]);
    this.#place = inbox?.lastSeq ?? 0;
    return { events: [this.#discontinuity('TOO_OLD')], height: this.#place, isLast: true };
  }

  /** As they are by now: what happened to them since comes with the events that follow. */
  async #withNotifications(events: readonly NotificationEvent[]): Promise<InboxEvent[]> {
    const ids = [...new Set(events.flatMap(({ notificationId }) => notificationId ?? []))];
    const found = ids.length > 0 ? await findByIds(this.#read, ids) : [];
    const byId = new Map(found.map((notification) => [notification.id, notification]));
    return events.map((event) => this.#told(event, byId));
  }

  #told(event: NotificationEvent, byId: ReadonlyMap<string, Notification>): InboxEvent {
    const {
      type,
      seq,
      unreadCount: unreadNotificationCount,
      createdAt: readAt,
      readIds: ids,
      readBefore: before,
    } = event;
    const cursor = inboxCursor(this.#userId, seq);
    return type === 'READ'
      ? { type, cursor, unreadNotificationCount, ids, before, readAt }
      : { type, cursor, unreadNotificationCount, notification: byId.get(event.notificationId!)! };
  }

  #discontinuity(reason: 'TOO_OLD' | 'UNKNOWN'): InboxEvent {
    return { type: 'DISCONTINUITY', cursor: inboxCursor(this.#userId, this.#place), reason };
  }
}
