import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Notice, WithdrawNotice } from '@training-center/shared/events/notice';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { secondProcess } from '@training-center/shared/testing/second-process';
import type { SubgraphClient } from '@training-center/shared/testing/subgraph-client';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import fc from 'fast-check';
import messaging from '../src/subgraph.js';
import { applyEvents } from './factories/apply-notification-events.js';
import {
  EVENTS,
  type Inbox,
  inboxOf,
  mark,
  messagingUnderTest,
  noticeData,
  rowsOf,
} from './factories/notification-world.js';

type Step =
  | { readonly do: 'tell' | 'withdraw'; readonly key: number }
  | { readonly do: 'mark'; readonly by: 'ids' | 'before'; readonly pick: number }
  | { readonly do: 'look' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('tell' as const), key: fc.nat(11) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), key: fc.nat(11) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('mark' as const),
      by: fc.constantFrom('ids' as const, 'before' as const),
      pick: fc.nat(5),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
);

/** Each batch happens at once, in two processes by turns. */
const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

describe('the events of an inbox', () => {
  let under: SubgraphUnderTest;
  let second: Awaited<ReturnType<typeof secondProcess>>;
  beforeAll(async () => {
    under = await messagingUnderTest();
    second = await secondProcess(messaging, under.databaseUrl);
  });
  afterAll(async () => {
    await second.stop();
    await under.stop();
  });

  /** Twelve notices: eight of two groups, four that stand alone. */
  function cast() {
    const viewer = testViewer();
    const subjects = [newId(), newId(), null, newId(), newId(), null];
    const notices = Array.from({ length: 12 }, (_none, index) => {
      const id = subjects[index % 6];
      return noticeData(viewer.userId, {
        effectKey: `news:${index}`,
        title: `News ${index}`,
        subject: id ? { type: 'ChatGroup', id: subjects[index % 2]! } : null,
        occurredAt: new Date(Date.UTC(2027, 2, 1, 12, (index * 7) % 12)).toISOString(),
      });
    });
    return { viewer, notices };
  }

  async function perform(client: SubgraphClient, { viewer, notices }: ReturnType<typeof cast>, what: Step) {
    if (what.do === 'look') return inboxOf(client, viewer);
    if (what.do !== 'mark') {
      const notice = notices[what.key]!;
      await (what.do === 'tell'
        ? under.publish(Notice, notice)
        : under.publish(WithdrawNotice, { userId: notice.userId, effectKey: notice.effectKey }));
      return;
    }
    const { nodes } = await inboxOf(client, viewer);
    const chosen = nodes.slice(what.pick, what.pick + 2);
    const before = chosen[0]?.updatedAt ?? '2099-01-01T00:00:00Z';
    await mark(client, viewer, what.by === 'ids' ? { ids: chosen.map(({ id }) => id) } : { before });
  }

  async function eventsBetween(client: SubgraphClient, viewer: Viewer, from: Inbox, to: Inbox) {
    const events = [];
    const stream = await client.subscribe(viewer, EVENTS, { after: from.cursor });
    for (let cursor = from.cursor; cursor !== to.cursor; cursor = events.at(-1).cursor)
      events.push((await stream.next()).value!.data.notificationEvents);
    await stream.return();
    return events;
  }

  it('applied to any snapshot make the fresh one, whatever happened at once in two processes', async () => {
    const property = fc.asyncProperty(batches, async (story) => {
      const world = cast();
      const { viewer } = world;
      const snapshots: Inbox[] = [await inboxOf(under, viewer)];
      const live = await under.subscribe(viewer, EVENTS, { after: snapshots[0]!.cursor });
      for (const batch of story) {
        const seen = await Promise.all(
          batch.map((what, index) => perform(index % 2 === 0 ? under : second, world, what)),
        );
        snapshots.push(...seen.flatMap((snapshot) => snapshot ?? []));
      }
      const fresh = await inboxOf(second, viewer);
      expect(fresh.nodes.filter(({ readAt }) => readAt === null)).toHaveLength(fresh.unread);
      for (const [index, snapshot] of snapshots.entries()) {
        const events = await eventsBetween(index % 2 === 0 ? second : under, viewer, snapshot, fresh);
        expect(applyEvents(snapshot, events)).toEqual(fresh);
      }
      const heard = [];
      while (heard.length < (await seqsOf(viewer)).length)
        heard.push((await live.next()).value!.data.notificationEvents);
      await live.return();
      expect(applyEvents(snapshots[0]!, heard)).toEqual(fresh);
      expect(await seqsOf(viewer)).toEqual(heard.map((_event, index) => index + 1));
    });
    await fc.assert(property, { numRuns: 25, endOnFailure: true });
  }, 180_000);

  async function seqsOf({ userId }: Viewer): Promise<number[]> {
    const rows = await rowsOf<{ seq: number }>(
      under,
      'select seq from messaging.notification_event where user_id = ? order by seq',
      userId,
    );
    return rows.map(({ seq }) => seq);
  }
});
