import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import Fastify, { type FastifyInstance } from 'fastify';
import { UnsubscribeLinks } from '../src/mail/unsubscribe-links.js';
import { everything, inboxOf, messagingUnderTest, tell } from './factories/notification-world.js';

const PARTS = 'timeZone preferences { type channel rate }';
const UPDATE = `mutation ($input: UpdateNotificationPreferencesInput!) {
  updateNotificationPreferences(input: $input) {
    notificationPreferences { ${PARTS} }
    userErrors { __typename code path }
  }
}`;
const SECRET = 'a secret of at least thirty-two characters';

const times = (length: number) =>
  Array.from({ length }, () => ({ type: 'MENTIONED', channel: 'EMAIL', rate: 'DAILY' }));

interface Preference {
  readonly type: string;
  readonly channel: string;
  readonly rate: string;
}

describe('notification preferences', () => {
  let under: SubgraphUnderTest;
  let server: FastifyInstance;
  const links = new UnsubscribeLinks(SECRET, 'https://learn.example');
  beforeAll(async () => {
    under = await messagingUnderTest({ env: { UNSUBSCRIBE_SECRET: SECRET } });
    server = Fastify();
    under.subgraph.parts.routes!(server);
    await server.ready();
  });
  afterAll(async () => {
    await server.close();
    await under.stop();
  });

  const mine = async (viewer: Viewer) => {
    const { data, errors } = await under.entity(
      viewer,
      'Viewer',
      { id: viewer.userId },
      `notificationPreferences { ${PARTS} }`,
    );
    expect(errors).toBeUndefined();
    return data._entities[0].notificationPreferences as { timeZone: string; preferences: Preference[] };
  };
  const update = async (viewer: Viewer, input: Record<string, unknown>) => {
    const { data, errors } = await under.run(viewer, UPDATE, { input });
    expect(errors).toBeUndefined();
    return data.updateNotificationPreferences;
  };
  const rateOf = ({ preferences }: { preferences: Preference[] }, type: string, channel: string) =>
    preferences.find((one) => one.type === type && one.channel === channel)?.rate;

  it('are there before anything was chosen', async () => {
    const { timeZone, preferences } = await mine(testViewer());
    expect(timeZone).toBe('UTC');
    expect(preferences).toHaveLength(20);
    expect(preferences.filter(({ channel }) => channel === 'IN_APP').map(({ rate }) => rate)).toEqual(
      Array(10).fill('IMMEDIATE'),
    );
    expect(rateOf({ preferences }, 'DIRECT_MESSAGE', 'EMAIL')).toBe('DAILY');
  });

  it('change as chosen, and nothing else does', async () => {
    const [viewer, other] = [testViewer(), testViewer()];
    const before = await mine(viewer);
    const choices = [
      { type: 'DIRECT_MESSAGE', channel: 'EMAIL', rate: 'WEEKLY' },
      { type: 'MENTIONED', channel: 'IN_APP', rate: 'NEVER' },
    ];
    const answer = await update(viewer, { timeZone: 'europe/vienna', preferences: choices });
    expect(answer.userErrors).toEqual([]);
    const expected = {
      timeZone: 'Europe/Vienna',
      preferences: before.preferences.map(
        (one) => choices.find(({ type, channel }) => type === one.type && channel === one.channel) ?? one,
      ),
    };
    expect(answer.notificationPreferences).toEqual(expected);
    await update(viewer, {});
    await update(viewer, { preferences: [{ ...choices[0], rate: 'DAILY' }] });
    expect(await mine(viewer)).toEqual({
      ...expected,
      preferences: expected.preferences.map((one) => (one === choices[0] ? { ...one, rate: 'DAILY' } : one)),
    });
    expect(await mine(other)).toEqual(before);
  });

  it('keep out of the list, and of the count, what is never to be listed', async () => {
    const viewer = testViewer();
    await update(viewer, { preferences: [{ type: 'MENTIONED', channel: 'IN_APP', rate: 'NEVER' }] });
    await tell(under, viewer, { kind: 'MENTIONED' });
    await tell(under, viewer, { kind: 'DIRECT_MESSAGE' });
    const { unread, nodes } = await inboxOf(under, viewer);
    expect([unread, nodes.map(({ type }) => type)]).toEqual([1, ['DIRECT_MESSAGE']]);
  });

  it.each([
    [{ timeZone: 'Europe/Atlantis' }, 'UNKNOWN_TIME_ZONE', ['input', 'timeZone']],
    [{ timeZone: '+02:00' }, 'UNKNOWN_TIME_ZONE', ['input', 'timeZone']],
    [{ timeZone: '' }, 'UNKNOWN_TIME_ZONE', ['input', 'timeZone']],
    [
      { preferences: [{ type: 'NO_SUCH', channel: 'EMAIL', rate: 'NEVER' }] },
      'UNKNOWN_NOTIFICATION_TYPE',
      ['input', 'preferences', '0', 'type'],
    ],
    [
      { preferences: [{ type: 'MENTIONED', channel: 'IN_APP', rate: 'DAILY' }] },
      'RATE_NOT_OFFERED',
      ['input', 'preferences', '0', 'rate'],
    ],
    [{ preferences: times(2) }, 'INVALID_INPUT', ['input', 'preferences', '1', 'type']],
    [{ preferences: times(101) }, 'INVALID_INPUT', ['input', 'preferences']],
  ])('refuse %j', async (input, code, path) => {
    const viewer = testViewer();
    const before = await everything(under);
    const answer = await update(viewer, { ...input });
    expect(answer).toEqual({
      notificationPreferences: null,
      userErrors: [{ __typename: 'InvalidInput', code, path }],
    });
    expect(await everything(under)).toEqual(before);
  });

  it('name every problem at once', async () => {
    const preferences = [{ type: 'NO_SUCH', channel: 'EMAIL', rate: 'NEVER' }];
    const { userErrors } = await update(testViewer(), { timeZone: 'Nowhere', preferences });
    expect(userErrors.map(({ code }: { code: string }) => code)).toEqual([
      'UNKNOWN_TIME_ZONE',
      'UNKNOWN_NOTIFICATION_TYPE',
    ]);
  });

  it('want somebody to be signed in', async () => {
    const { errors } = await under.run(null, UPDATE, { input: { timeZone: 'UTC' } });
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  describe('by the link in a mail', () => {
    const ask = (method: 'GET' | 'POST', address: string) => {
      const { pathname, search } = new URL(address);
      return server.inject({ method, url: pathname + search });
    };
    const mailed = async (viewer: Viewer) =>
      (await mine(viewer)).preferences.filter(({ channel, rate }) => channel === 'EMAIL' && rate !== 'NEVER');

    it('change nothing when the page is looked at, and offer what can be ended', async () => {
      const viewer = testViewer();
      const before = await mine(viewer);
      const page = await ask('GET', links.urlFor({ userId: viewer.userId, from: 'DIGEST' }));
      expect(page.statusCode).toBe(200);
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      const actions = [...page.body.matchAll(/action="\?token=([\w.-]+)"/g)].map(([, token]) => token);
      expect(actions.map((token) => links.read(token))).toEqual([
        { userId: viewer.userId, from: 'DIGEST' },
        { userId: viewer.userId, from: 'ALL' },
      ]);
      expect(await mine(viewer)).toEqual(before);
    });

    it.each([
      ['SESSION_MOVED', (one: Preference) => one.type !== 'SESSION_MOVED'],
      ['DIGEST', (one: Preference) => one.rate === 'IMMEDIATE'],
      ['ALL', () => false],
    ])('end %s, however often', async (from, isKept) => {
      const viewer = testViewer();
      const before = await mailed(viewer);
      for (let count = 0; count < 2; count += 1) {
        const { statusCode } = await ask('POST', links.urlFor({ userId: viewer.userId, from }));
        expect(statusCode).toBe(200);
        expect(await mailed(viewer)).toEqual(before.filter(isKept));
      }
    });

    it('are left alone by tokens that are not ours', async () => {
      const viewer = testViewer();
      const token = links.tokenFor({ userId: viewer.userId, from: 'MENTIONED' });
      const foreign = new UnsubscribeLinks('another secret', 'x').tokenFor({
        userId: viewer.userId,
        from: 'ALL',
      });
      const before = await everything(under);
      const path = 'https://learn.example/notifications/unsubscribe';
      for (const query of [
        '',
        '?token=',
        `?token=${token.replace('MENTIONED', 'ALL')}`,
        `?token=${foreign}`,
        `?token=${token}&token=${token}`,
      ]) {
        for (const method of ['GET', 'POST'] as const)
          expect((await ask(method, path + query)).statusCode).toBe(404);
      }
      expect(await everything(under)).toEqual(before);
    });
  });
});
