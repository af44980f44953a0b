import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { notFound, StreamEndedError } from '@training-center/shared/errors/access-errors';
import type { Viewer } from '@training-center/shared/scope/viewer';
import type { LogPage, LogReader } from '@training-center/shared/streams/log-reader';
import { heightOf } from '../domain/chat-group/chat-group.entity.js';
import { maySeeRoom } from '../domain/chat-group/chat-group.policy.js';
import { findGroupsByIds } from '../domain/chat-group/chat-group.repository.js';
import { findMembershipsOf } from '../domain/chat-member/chat-member.repository.js';
import { type ChatNews, entryOf } from '../domain/chat-log/chat-news.js';
import { type ChatPlace, cursorOf, placeIn } from '../domain/chat-log/chat-cursor.js';
import { readLog } from '../domain/chat-log/chat-log.repository.js';
import type { LogEntry, LoggedMessage } from '../domain/chat-log/log-entry.js';

export type DiscontinuityReason = 'UNKNOWN' | 'TOO_OLD';

const TYPENAMES = { SENT: 'MessageSent', EDITED: 'MessageEdited', DELETED: 'MessageDeleted' } as const;

/** One event of a room's stream, as GraphQL tells it. */
export type ChatStreamEvent = { readonly cursor: string; readonly audience: string } & (
  | { readonly typename: (typeof TYPENAMES)[LogEntry['kind']]; readonly message: LoggedMessage }
  | { readonly typename: 'Discontinuity'; readonly reason: DiscontinuityReason }
  | { readonly typename: 'AudienceChanged' }
);

export interface ChatLogReaderOptions {
  readonly read: EntityReader;
  readonly viewer: Viewer;
  readonly groupId: string;
  readonly after: string | null;
  readonly replayLimit: number;
}

/**
 * One person's place in the log of a room. Whether they may still see it is asked again whenever the room's audience, which
 * is read together with the events, is not the one that they were last found in.
 */
export class ChatLogReader implements LogReader<ChatStreamEvent> {
  readonly #options: ChatLogReaderOptions;
  #place: ChatPlace = { seq: 0, audience: 0 };
  /** The audience in which the viewer was found. */
  #verified = 0;

  constructor(options: ChatLogReaderOptions) {
    this.#options = options;
  }

  async open(): Promise<ChatStreamEvent[]> {
    const { groupId, after } = this.#options;
    const room = await this.#visibleRoom();
    if (!room) throw notFound();
    const now = { seq: room.lastSeq, audience: room.audience };
    this.#verified = room.audience;
    this.#place = now;
    if (after === null) return [];
    const place = placeIn(groupId, after);
    const reason = this.#obstacle(place, now);
    if (reason) return [{ typename: 'Discontinuity', reason, ...this.#at(now) }];
    this.#place = place!;
    return [];
  }

  async read(limit: number): Promise<LogPage<ChatStreamEvent>> {
    const { read, groupId } = this.#options;
    const { lastSeq, audience, entries } = await readLog(read, groupId, this.#place.seq, limit);
    if (audience !== this.#verified) {
      if (!(await this.#visibleRoom()))
        throw new StreamEndedError('MEMBERSHIP_ENDED', 'You are not in this chat any more.');
      this.#verified = audience;
    }
    const events = entries.flatMap((entry) => this.#tell(entry));
    const isLast = entries.length < limit;
    if (isLast) events.push(...this.#pass({ seq: this.#place.seq, audience }));
    return { events, height: heightOf({ lastSeq, audience }), isLast };
  }

  take(news: readonly unknown[]): LogPage<ChatStreamEvent> | null {
    const entries = (news as ChatNews[]).filter(({ seq }) => seq > this.#place.seq);
    const isNext = entries.every(
      ({ seq, audience }, index) => seq === this.#place.seq + 1 + index && audience === this.#verified,
    );
    if (!isNext) return null;
    const events = entries.flatMap((entry) => this.#tell(entryOf(entry)));
    const { seq: lastSeq, audience } = this.#place;
    return { events, height: heightOf({ lastSeq, audience }), isLast: true };
  }

  #obstacle(place: ChatPlace | null, now: ChatPlace): DiscontinuityReason | null {
    if (!place || place.seq > now.seq || place.audience > now.audience) return 'UNKNOWN';
    return now.seq - place.seq > this.#options.replayLimit ? 'TOO_OLD' : null;
  }

  #tell({ seq, kind, audience, message }: LogEntry): ChatStreamEvent[] {
    const changed = this.#pass({ seq: this.#place.seq, audience });
    this.#place = { seq, audience };
    return [...changed, { typename: TYPENAMES[kind], message, ...this.#at(this.#place) }];
  }

  /** Goes on to a place; says so when others are there than before. */
  #pass(place: ChatPlace): ChatStreamEvent[] {
    const isSame = place.audience === this.#place.audience;
    this.#place = place;
    return isSame ? [] : [{ typename: 'AudienceChanged', ...this.#at(place) }];
  }

  #at(place: ChatPlace): { cursor: string; audience: string } {
    return { cursor: cursorOf(this.#options.groupId, place), audience: String(place.audience) };
  }

  async #visibleRoom() {
    const { read, groupId, viewer } = this.#options;
    // One after the other: a membership that ended later than the room was read shows in the room's next audience.
    const [room] = await findGroupsByIds(read, [groupId]);
    const [membership] = await findMembershipsOf(read, viewer.userId, [groupId]);
    return room && maySeeRoom(room, membership ?? null, viewer) ? room : null;
  }
}
