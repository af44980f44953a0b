import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { RoomClosedError } from './chat-group.errors.js';

const chatGroupKinds = ['COURSE', 'DIRECT', 'CUSTOM'] as const;

/** OPEN takes messages, READ_ONLY (of an archived course) does not, CLOSED (of a deleted one) is seen by nobody. */
const chatGroupStatuses = ['OPEN', 'READ_ONLY', 'CLOSED'] as const;
export type ChatGroupStatus = (typeof chatGroupStatuses)[number];

export const COURSE_ROOM_UNIQUE = 'chat_group_course_unique';

const ChatGroupSchema = defineEntity({
  name: 'ChatGroup',
  properties: {
    ...identified,
    ...timestamped,
    kind: p.enum(chatGroupKinds),
    status: p.enum(chatGroupStatuses),
    /** Null for two people: they name each other. */
    title: p.text().strictNullable(),
    /** Only of a course's room. */
    courseId: p.uuid().strictNullable(),
    /** Only of two people: their ids, the smaller first. */
    firstUserId: p.uuid().strictNullable(),
    secondUserId: p.uuid().strictNullable(),
    /** Number of the newest event. Taken under the lock on this row, so that there is no gap. */
    lastSeq: p.integer().default(0),
    /** Grows whenever who may see the room changes, under the same lock: events and memberships have one order. */
    audience: p.integer().default(1),
    /** When somebody last wrote; when it was made, until then. */
    lastActivityAt: p.datetime(3),
  },
  uniques: [
    { name: COURSE_ROOM_UNIQUE, properties: ['courseId'] },
    { name: 'chat_group_pair_unique', properties: ['firstUserId', 'secondUserId'] },
  ],
  checks: [
    { name: 'chat_group_course_check', expression: `(kind = 'COURSE') = (course_id is not null)` },
    {
      name: 'chat_group_pair_check',
      expression: `(kind = 'DIRECT') = (first_user_id is not null and second_user_id is not null and first_user_id < second_user_id)`,
    },
    { name: 'chat_group_title_check', expression: `(kind = 'DIRECT') = (title is null)` },
  ],
});

/** A room in which people write to each other: of a course, of two people, or of whoever was asked into it. */
export class ChatGroup extends ChatGroupSchema.class {
  /** The number of a new event. */
  takeSeq(): number {
    this.lastSeq += 1;
    return this.lastSeq;
  }

  /** When a message is sent that is being written now: later than the one before, as its number is greater. */
  takeMoment(now: Date): Date {
    const isFirst = this.lastSeq === 0;
    const earliest = isFirst ? 0 : this.lastActivityAt.getTime() + 1;
    this.lastActivityAt = new Date(Math.max(now.getTime(), earliest));
    return this.lastActivityAt;
  }

  audienceChanged(): void {
    this.audience += 1;
  }

  assertOpen(path: readonly string[]): void {
    if (this.status !== 'OPEN') throw new RoomClosedError(path);
  }
}

ChatGroupSchema.setClass(ChatGroup);

/** How far a room has come, in one number that grows with each event and each change of its audience. */
export function heightOf({ lastSeq, audience }: Pick<ChatGroup, 'lastSeq' | 'audience'>): number {
  return lastSeq + audience;
}

export function topicOf(groupId: string): string {
  return `chat:${groupId}`;
}
