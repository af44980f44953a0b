import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EnrollmentChanged } from '@training-center/enrollments/contract';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';
import fc from 'fast-check';
import { placeIn } from '../src/domain/chat-log/chat-cursor.js';
import { DELETE, EDIT, EVENTS, givenRoom, messagingUnderTest, only, roomOf, say } from './factories/world.js';

interface Known {
  readonly seq: number;
  readonly body: string | null;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
  readonly isOwn: boolean;
}

/** What a client keeps of a chat: from a snapshot, and then from events alone. */
class ClientState {
  readonly messages = new Map<string, Known>();
  readonly lastReadSeq: number;
  unreadCount: number;
  cursor: string;
  readonly #me: string;

  constructor(me: string, room: any) {
    this.#me = me;
    this.lastReadSeq = room.lastReadSeq;
    this.unreadCount = room.unreadCount;
    this.cursor = room.cursor;
    for (const message of room.messages.nodes) this.#keep(message);
  }

  apply(event: any): void {
    this.cursor = event.cursor;
    if (!event.message) return;
    const known = this.messages.get(event.message.id);
    this.#keep({
      ...event.message,
      editedAt: event.message.editedAt ?? (known?.isEdited ? 'earlier' : null),
    });
    const counts = event.message.sender.id !== this.#me && event.message.seq > this.lastReadSeq;
    if (counts && event.__typename === 'MessageSent') this.unreadCount += 1;
    if (counts && event.__typename === 'MessageDeleted') this.unreadCount -= 1;
  }

  /** Without what only says when. */
  toJSON() {
    return {
      messages: [...this.messages].toSorted(([, a], [, b]) => a.seq - b.seq),
      unreadCount: this.unreadCount,
      lastReadSeq: this.lastReadSeq,
    };
  }

  #keep({ id, seq, body, editedAt, deletedAt, sender }: any): void {
    this.messages.set(id, {
      seq,
      body,
      isEdited: editedAt !== null,
      isDeleted: deletedAt !== null,
      isOwn: sender.id === this.#me,
    });
  }
}

const MARK = `mutation ($input: MarkReadInput!) { markRead(input: $input) { userErrors { code } } }`;

type Step = readonly [what: 'send' | 'edit' | 'delete' | 'leave' | 'return', who: number, which: number];

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('send', 'send', 'send', 'edit', 'delete', 'leave', 'return'),
  fc.nat(2),
  fc.nat(20),
);
/** Steps in one group happen at the same time. */
const script = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

describe('a snapshot of a chat and the events behind its cursor', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await messagingUnderTest();
  });
  afterAll(() => under.stop());

  const play = async (steps: readonly (readonly Step[])[], room: Awaited<ReturnType<typeof givenRoom>>) => {
    const { groupId, teacher, students, enrollments } = room;
    const people: Viewer[] = [teacher, students[0]!, students[1]!];
    const sent: { id: string; by: Viewer }[] = [];
    let version = 1;
    const perform = async ([what, who, which]: Step) => {
      const by = people[who]!;
      const chosen = sent[which % Math.max(sent.length, 1)];
      if (what === 'send') sent.push({ id: (await say(under, by, groupId, `from ${who}: ${which}`)).id, by });
      else if (what === 'edit' && chosen)
        await under.run(chosen.by, EDIT, { input: { messageId: chosen.id, body: `edited ${which}` } });
      else if (what === 'delete' && chosen)
        await under.run(teacher, DELETE, { input: { messageId: chosen.id } });
      else if (what === 'leave' || what === 'return')
        await under.publish(EnrollmentChanged, {
          ...enrollments[2]!,
          version: (version += 1),
          status: what === 'leave' ? 'DROPPED' : 'ACTIVE',
        });
    };
    for (const together of steps) await Promise.all(together.map(perform));
  };

  /** Follows the room up to where it stands at last, losing the connection after every `patience` events. */
  const follow = async (viewer: Viewer, groupId: string, state: ClientState, patience: number) => {
    const { cursor } = await roomOf(under, viewer, groupId);
    const end = placeIn(groupId, cursor)!;
    const isBehind = () => {
      const place = placeIn(groupId, state.cursor)!;
      return place.seq < end.seq || place.audience < end.audience;
    };
    while (isBehind()) {
      const stream = await under.subscribe(viewer, EVENTS, { groupId, after: state.cursor });
      for (let count = 0; count < patience && isBehind(); count += 1)
        state.apply(only((await stream.next()).value!));
      await stream.return();
    }
  };

  it('give what a new snapshot gives, unread counts included, whatever happens meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        script,
        script,
        fc.integer({ min: 1, max: 5 }),
        fc.nat(8),
        async (before, meanwhile, patience, read) => {
          const room = await givenRoom(under, 3);
          const { groupId, students } = room;
          const me = students[0]!;
          await play(before, room);
          await under.run(me, MARK, { input: { groupId, seq: read } });

          const [snapshot] = await Promise.all([roomOf(under, me, groupId), play(meanwhile, room)]);
          const state = new ClientState(me.userId, snapshot);
          await follow(me, groupId, state, patience);

          const fresh = new ClientState(me.userId, await roomOf(under, me, groupId));
          expect(state.toJSON()).toEqual(fresh.toJSON());
          const unread = [...fresh.messages.values()].filter(
            ({ seq, isOwn, isDeleted }) => seq > fresh.lastReadSeq && !isOwn && !isDeleted,
          );
          expect(fresh.unreadCount).toBe(unread.length);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});
