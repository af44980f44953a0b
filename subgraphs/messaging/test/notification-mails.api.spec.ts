import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SendMailToUser } from '@training-center/accounts/contract';
import { commandConsumer } from '@training-center/shared/events/consumer';
import type { PayloadOf } from '@training-center/shared/events/message';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { runSchedule } from '@training-center/shared/testing/run-schedule';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import Fastify, { type FastifyInstance } from 'fastify';
import { MailDigest, MailNotice } from '../src/mail/notification-mail.commands.js';
import {
  deliver,
  inboxOf,
  mark,
  messagingUnderTest,
  rowsOf,
  tell,
  TestClock,
  withdraw,
} from './factories/notification-world.js';

const UPDATE = `mutation ($input: UpdateNotificationPreferencesInput!) {
  updateNotificationPreferences(input: $input) { notificationPreferences { timeZone } userErrors { code } }
}`;
const HALF_HOUR_MS = 30 * 60_000;

type Mail = PayloadOf<typeof SendMailToUser> & { readonly at: string };

describe('mails about notifications', () => {
  let under: SubgraphUnderTest;
  let server: FastifyInstance;
  let mails: Mail[];
  const clock = new TestClock();
  beforeAll(async () => {
    under = await messagingUnderTest({
      clock,
      env: { SETTLE_MS: '5000', PUBLIC_URL: 'https://learn.example/' },
    });
    await under.standIn([
      commandConsumer(SendMailToUser, async (_tx, mail) => {
        mails.push({ ...mail, at: clock.now().toISOString() });
      }),
    ]);
    server = Fastify();
    under.subgraph.parts.routes!(server);
    await server.ready();
  });
  beforeEach(() => {
    clock.set('2027-03-01T12:00:00.000Z');
    mails = [];
  });
  afterAll(async () => {
    await server.close();
    await under.stop();
  });

  const choose = async (viewer: Viewer, input: Record<string, unknown>) => {
    const { data, errors } = await under.run(viewer, UPDATE, { input });
    expect([errors, data?.updateNotificationPreferences.userErrors]).toEqual([undefined, []]);
  };
  const email = (type: string, rate: string) => ({ type, channel: 'EMAIL', rate });
  const mailsTo = (viewer: Viewer) => mails.filter(({ userId }) => userId === viewer.userId);
  /** Until nothing more is on its way to be mailed. */
  const settled = () =>
    until(async () => {
      const [open] = await rowsOf<{ count: number }>(
        under,
        `select count(*)::int as count from jobs.job
         where name = any(?::text[]) and state in ('created', 'active', 'retry')`,
        `{${[MailNotice, MailDigest, SendMailToUser].map(({ name }) => name).join(',')}}`,
      );
      return open!.count === 0;
    });

  describe('at once', () => {
    it('say what happened, where it leads, and how to get no more', async () => {
      const viewer = testViewer();
      await tell(under, viewer, { kind: 'SESSION_MOVED', title: 'Moved\nto noon', body: 'It is at noon.' });
      await settled();
      expect(mailsTo(viewer)).toMatchObject([
        { subject: 'Moved to noon', effectKey: expect.stringMatching(/^notice:/) },
      ]);
      const [{ text, unsubscribeUrl }] = mailsTo(viewer) as [Mail];
      expect(unsubscribeUrl).toMatch(/^https:\/\/learn\.example\/notifications\/unsubscribe\?token=[\w.-]+$/);
      expect(text).toBe(
        `It is at noon.\n\nhttps://learn.example/courses/graphs\n\n--\nNo more mails like this one:\n${unsubscribeUrl}\n`,
      );
    });

    it('leave once, however often the job is delivered', async () => {
      const viewer = testViewer();
      await tell(under, viewer, { kind: 'SESSION_MOVED' });
      await settled();
      const [row] = await rowsOf<{ id: string }>(
        under,
        'select id from messaging.told_notice where user_id = ?',
        viewer.userId,
      );
      const order = { userId: viewer.userId, noticeId: row!.id };
      await Promise.all([1, 2, 3].map(() => deliver(under, MailNotice.name, order)));
      await settled();
      expect(mailsTo(viewer)).toHaveLength(1);
    });

    it.each([
      [
        'read',
        async (viewer: Viewer) => void (await mark(under, viewer, { before: '2099-01-01T00:00:00Z' })),
      ],
      ['withdrawn', (viewer: Viewer, key: string) => withdraw(under, viewer, key)],
      [
        'unsubscribed from',
        (viewer: Viewer) => choose(viewer, { preferences: [email('MENTIONED', 'NEVER')] }),
      ],
      ['put off', (viewer: Viewer) => choose(viewer, { preferences: [email('MENTIONED', 'WEEKLY')] })],
    ])('do not leave when the notice was %s before', async (_what, before) => {
      const viewer = testViewer();
      const key = await tell(under, viewer, { kind: 'MENTIONED' });
      // As if its job had not run yet.
      await rowsOf(
        under,
        `update messaging.told_notice set mail_rate = 'IMMEDIATE' where user_id = ? returning id`,
        viewer.userId,
      );
      await before(viewer, key);
      const [row] = await rowsOf<{ id: string }>(
        under,
        'select id from messaging.told_notice where user_id = ?',
        viewer.userId,
      );
      await deliver(under, MailNotice.name, { userId: viewer.userId, noticeId: row!.id });
      await settled();
      expect(mailsTo(viewer)).toEqual([]);
    });

    it('leave also when the person does not want it listed', async () => {
      const viewer = testViewer();
      await choose(viewer, { preferences: [{ type: 'SESSION_MOVED', channel: 'IN_APP', rate: 'NEVER' }] });
      await tell(under, viewer, { kind: 'SESSION_MOVED' });
      await settled();
      expect(await inboxOf(under, viewer)).toMatchObject({ unread: 0, nodes: [] });
      expect(mailsTo(viewer)).toHaveLength(1);
    });

    it('do not leave for what is not mailed by default', async () => {
      const viewer = testViewer();
      await tell(under, viewer, { kind: 'ENROLLED' });
      await tell(under, viewer, { kind: 'SOMETHING_NEW' });
      await settled();
      expect(mailsTo(viewer)).toEqual([]);
      expect((await inboxOf(under, viewer)).unread).toBe(2);
    });
  });

  describe('together', () => {
    /** Runs the schedule every half hour, twice at once, from one instant to another. */
    async function live(
      from: string,
      to: string,
      happens: (time: string) => Promise<unknown> = async () => {},
    ) {
      const end = Date.parse(to);
      for (clock.set(from); clock.now().getTime() < end; clock.forward(HALF_HOUR_MS)) {
        await happens(clock.now().toISOString().slice(11, 16));
        const runs = [1, 2].map(() => runSchedule(under, 'messaging.mail-digests'));
        await Promise.all(runs);
        await settled();
      }
    }
    const daily = async (timeZone: string) => {
      const viewer = testViewer();
      await choose(viewer, { timeZone });
      return viewer;
    };

    it('leave at 08:00 of each local day, once, in a week with a change of clocks', async () => {
      clock.set('2027-03-25T00:00:00Z');
      const [berlin, kathmandu, silent, reads] = [
        await daily('Europe/Berlin'),
        await daily('Asia/Kathmandu'),
        await daily('Europe/Berlin'),
        await daily('Europe/Berlin'),
      ];
      const weekly = await daily('Europe/Berlin');
      await choose(weekly, { preferences: [email('DIRECT_MESSAGE', 'WEEKLY')] });

      await live('2027-03-25T00:00:00Z', '2027-04-01T00:00:00Z', async (time) => {
        if (time === '12:00')
          for (const viewer of [berlin, kathmandu, reads, weekly])
            await tell(under, viewer, { kind: 'DIRECT_MESSAGE' });
        if (time === '20:00') await mark(under, reads, { before: '2099-01-01T00:00:00Z' });
      });

      expect(mailsTo(berlin).map(({ at }) => at.slice(5, 16))).toEqual([
        '03-26T07:00',
        '03-27T07:00',
        '03-28T06:00',
        '03-29T06:00',
        '03-30T06:00',
        '03-31T06:00',
      ]);
      expect(mailsTo(kathmandu).map(({ at }) => at.slice(5, 16))).toEqual(
        [26, 27, 28, 29, 30, 31].map((day) => `03-${day}T02:30`),
      );
      expect(mailsTo(weekly).map(({ at, subject }) => [at.slice(5, 16), subject])).toEqual([
        ['03-29T06:00', 'Training Center: 4 notifications'],
      ]);
      expect([mailsTo(silent), mailsTo(reads)]).toEqual([[], []]);
    }, 120_000);

    it('leave at 08:00 across the change back as well', async () => {
      clock.set('2027-11-05T00:00:00Z');
      const viewer = await daily('America/New_York');
      await live('2027-11-05T00:00:00Z', '2027-11-09T00:00:00Z', async (time) => {
        if (time === '02:00') await tell(under, viewer, { kind: 'MENTIONED' });
      });
      expect(mailsTo(viewer).map(({ at }) => at.slice(5, 16))).toEqual([
        '11-05T12:00',
        '11-06T12:00',
        '11-07T13:00',
        '11-08T13:00',
      ]);
    }, 60_000);

    it('do not leave any more after unsubscribing, by the link in the mail alone', async () => {
      clock.set('2027-06-01T00:00:00Z');
      const viewer = await daily('UTC');
      await live('2027-06-01T00:00:00Z', '2027-06-04T00:00:00Z', async (time) => {
        if (time === '03:00') await tell(under, viewer, { kind: 'DIRECT_MESSAGE' });
        if (time !== '12:00' || clock.now().getUTCDate() !== 2) return;
        await tell(under, viewer, { kind: 'MENTIONED' });
        const { pathname, search } = new URL(mailsTo(viewer)[0]!.unsubscribeUrl!);
        const answer = await server.inject({
          method: 'POST',
          url: pathname + search,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: 'List-Unsubscribe=One-Click',
        });
        expect(answer.statusCode).toBe(200);
      });
      expect(mailsTo(viewer).map(({ at }) => at.slice(5, 16))).toEqual(['06-01T08:00', '06-02T08:00']);
      await tell(under, viewer, { kind: 'SESSION_MOVED' });
      await settled();
      expect(mailsTo(viewer)).toHaveLength(3);
    }, 60_000);

    it('are made up for later on the day when nobody ran at 08:00, without what came since', async () => {
      clock.set('2027-06-01T03:00:00Z');
      const viewer = await daily('UTC');
      await tell(under, viewer, { kind: 'MENTIONED', title: 'early' });
      clock.set('2027-06-01T14:00:00Z');
      await tell(under, viewer, { kind: 'MENTIONED', title: 'late' });
      await live('2027-06-01T15:00:00Z', '2027-06-02T12:00:00Z');
      expect(mailsTo(viewer).map(({ at, subject }) => [at.slice(5, 16), subject])).toEqual([
        ['06-01T15:00', 'Training Center: early'],
        ['06-02T08:00', 'Training Center: late'],
      ]);
    });

    it('are one a day also for who changes zones', async () => {
      clock.set('2027-06-01T00:00:00Z');
      const viewer = await daily('Europe/Berlin');
      await live('2027-06-01T00:00:00Z', '2027-06-02T00:00:00Z', async (time) => {
        if (['01:00', '10:00'].includes(time)) await tell(under, viewer, { kind: 'MENTIONED' });
        if (time === '11:00') await choose(viewer, { timeZone: 'America/Los_Angeles' });
      });
      expect(mailsTo(viewer).map(({ at }) => at.slice(5, 16))).toEqual(['06-01T06:00']);
    });

    it('tell a group as one, by its newest, with what was read or withdrawn left out', async () => {
      clock.set('2027-06-01T00:00:00Z');
      const viewer = await daily('UTC');
      const group = { kind: 'DIRECT_MESSAGE', subject: { type: 'ChatGroup', id: newId() } };
      await tell(under, viewer, { ...group, title: 'read' });
      await mark(under, viewer, { before: '2099-01-01T00:00:00Z' });
      await tell(under, viewer, {
        ...group,
        title: 'newest',
        occurredAt: '2027-06-01T00:00:02Z',
        link: null,
      });
      await tell(under, viewer, { ...group, title: 'older', occurredAt: '2027-06-01T00:00:01Z' });
      await withdraw(under, viewer, await tell(under, viewer, { kind: 'MENTIONED', title: 'withdrawn' }));
      await tell(under, viewer, { kind: 'MENTIONED', title: 'other', body: '' });
      await live('2027-06-01T08:00:00Z', '2027-06-01T09:00:00Z');

      const [{ subject, text, unsubscribeUrl }] = mailsTo(viewer) as [Mail];
      expect(subject).toBe('Training Center: 2 notifications');
      expect(text).toBe(
        `newest (2)\nIt really did.\n\nother\nhttps://learn.example/courses/graphs\n\n--\nNo more mails like this one:\n${unsubscribeUrl}\n`,
      );
    });
  });
});
