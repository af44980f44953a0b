import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { processEnvShape } from '@training-center/shared/env/process-env';
import { InvalidEnvironment, readEnv } from '@training-center/shared/env/read-env';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { runSchedule } from '@training-center/shared/testing/run-schedule';
import { until } from '@training-center/shared/testing/until';
import type { FastifyInstance } from 'fastify';
import { SyncMeeting } from '../src/contract.js';
import { schedulingEnv } from '../src/env.js';
import { chooseMeetingProviders } from '../src/meetings/choose-meeting-providers.js';
import { GoogleStandIn } from './factories/google-stand-in.js';
import { routesOf } from './factories/http.js';
import {
  CANCEL,
  type Course,
  givenCourse,
  givenEnrollment,
  givenInstructor,
  givenSeries,
  givenSession,
  JOIN,
  RESCHEDULE,
  schedulingWorld,
  type World,
} from './factories/world.js';
import { ZoomStandIn } from './factories/zoom-stand-in.js';

const WEBHOOK_SECRET = 'zoom-webhook-secret';
const SHEET = `query ($id: ID!) { liveSession(id: $id) { attendance { nodes { minutes status } } unknownParticipants { displayName } } }`;

describe('meetings', () => {
  let world: World;
  let zoom: ZoomStandIn;
  let google: GoogleStandIn;
  let server: FastifyInstance;
  let host: Viewer & { instructorId: string };
  let course: Course;
  beforeAll(async () => {
    zoom = await new ZoomStandIn().start();
    google = await GoogleStandIn.start();
    world = await schedulingWorld(undefined, {
      env: {
        ZOOM_ACCOUNT_ID: 'account',
        ZOOM_CLIENT_ID: 'client',
        ZOOM_CLIENT_SECRET: 'shh',
        ZOOM_WEBHOOK_SECRET: WEBHOOK_SECRET,
        ZOOM_API_URL: `${zoom.url}/v2`,
        ZOOM_TOKEN_URL: `${zoom.url}/oauth/token`,
        GOOGLE_CLIENT_EMAIL: 'robot@example.com',
        GOOGLE_PRIVATE_KEY: (await google.privateKey()).replaceAll('\n', '\\n'),
        GOOGLE_SUBJECT: 'teacher@example.com',
        GOOGLE_API_URL: google.url,
        GOOGLE_TOKEN_URL: `${google.url}/token`,
      },
    });
    server = routesOf(world);
  });
  beforeEach(async () => {
    world.clock.set('2027-01-04T09:00:00Z');
    host = await givenInstructor(world);
    course = await givenCourse(world, host);
  });
  afterAll(async () => {
    await server.close();
    await world.under.stop();
    await zoom.stop();
    await google.stop();
  });

  const joinUrl = async (sessionId: string, at = '2027-01-12T17:00:00Z') => {
    world.clock.set(at);
    const { data } = await world.under.run(host, JOIN, { input: { sessionId } });
    return data.joinSession.joinUrl ?? data.joinSession.userErrors[0].code;
  };
  const zoomOf = (sessionId: string) =>
    [...zoom.meetings.values()].filter(({ agenda }) => String(agenda).includes(sessionId));
  const eventOf = (sessionId: string) => google.events.get(sessionId.replaceAll('-', ''));
  const move = (sessionId: string, startsAt: string) =>
    world.under.run(host, RESCHEDULE, { input: { sessionId, startsAt } });
  const ready = (sessionId: string) =>
    until(async () => String(await joinUrl(sessionId)).startsWith('https'), { timeoutMs: 20_000 });

  it('at Zoom are made, moved and removed with their sessions', async () => {
    const { id } = await givenSession(world, host, course, { meetingProvider: 'ZOOM' });
    await ready(id);
    const [meeting] = zoomOf(id);
    expect(meeting).toMatchObject({
      topic: 'Office hour',
      type: 2,
      start_time: '2027-01-12T17:00:00Z',
      duration: 60,
      timezone: 'Europe/Berlin',
    });
    expect(await joinUrl(id)).toBe(meeting!.join_url);
    world.clock.set('2027-01-04T09:00:00Z');
    zoom.expireTokens();
    await move(id, '2027-01-13T18:00:00');
    await until(() => zoomOf(id)[0]?.['start_time'] === '2027-01-13T17:00:00Z');
    expect(zoomOf(id)).toHaveLength(1);
    await world.under.run(host, CANCEL, { input: { sessionId: id } });
    await until(() => zoomOf(id).length === 0);
  });

  it('at Google Meet are made, moved and removed with their sessions', async () => {
    google.pending = 1;
    const { id } = await givenSession(world, host, course, { meetingProvider: 'GOOGLE_MEET' });
    await ready(id);
    expect(eventOf(id)).toMatchObject({
      summary: 'Office hour',
      status: 'confirmed',
      start: { dateTime: '2027-01-12T17:00:00.000Z', timeZone: 'Europe/Berlin' },
    });
    expect(await joinUrl(id)).toBe(eventOf(id)!.hangoutLink);
    expect(google.assertions[0]).toMatchObject({
      iss: 'robot@example.com',
      sub: 'teacher@example.com',
      scope: 'https://www.googleapis.com/auth/calendar.events',
    });
    world.clock.set('2027-01-04T09:00:00Z');
    await move(id, '2027-01-13T18:00:00');
    await until(
      () => (eventOf(id)!['start'] as { dateTime: string }).dateTime === '2027-01-13T17:00:00.000Z',
    );
    await world.under.run(host, CANCEL, { input: { sessionId: id } });
    await until(() => eventOf(id)!.status === 'cancelled');
  }, 40_000);

  it('of a whole series are made one by one', async () => {
    const { sessions } = await givenSeries(world, host, course, { meetingProvider: 'ZOOM' });
    await until(() => sessions.every(({ id }) => zoomOf(id).length === 1), { timeoutMs: 20_000 });
  }, 40_000);

  it('whose provider fails are tried again, and the session is not lost', async () => {
    zoom.failures = 1;
    const { id } = await givenSession(world, host, course, { meetingProvider: 'ZOOM' });
    expect(await joinUrl(id)).toBe('MEETING_NOT_READY');
    await ready(id);
    expect(zoomOf(id)).toHaveLength(1);
  }, 40_000);

  it('are made once, also when the answer was lost and the job came three times', async () => {
    zoom.losesAnswers = 1;
    const { id } = await givenSession(world, host, course, { meetingProvider: 'ZOOM' });
    await ready(id);
    const calls = zoom.calls.length;
    await Promise.all([1, 2, 3].map(() => world.under.publish(SyncMeeting, { sessionId: id })));
    expect([zoomOf(id).length, zoom.calls.length - calls]).toEqual([1, 0]);
  }, 40_000);

  it('that somebody deleted at the provider are made anew by the next change', async () => {
    const { id } = await givenSession(world, host, course, { meetingProvider: 'ZOOM' });
    await ready(id);
    zoom.meetings.clear();
    world.clock.set('2027-01-04T09:00:00Z');
    await move(id, '2027-01-12T19:00:00');
    await until(() => zoomOf(id)[0]?.['start_time'] === '2027-01-12T18:00:00Z');
  });

  it('that their provider never heard of are caught up with later', async () => {
    const { id } = await givenSession(world, host, course, { meetingProvider: 'ZOOM' });
    await ready(id);
    zoom.meetings.clear();
    world.clock.set('2027-01-04T09:00:00Z');
    await world.under.subgraph.orm.em
      .fork()
      .execute(
        'update scheduling.session_meeting set synced_version = 0, external_id = null where session_id = ?',
        [id],
      );
    await runSchedule(world.under, 'scheduling.catch-up-meetings');
    await until(() => zoomOf(id).length === 1);
  });

  describe('at Zoom tell who came and went', () => {
    const post = (body: object, headers: Record<string, string> = {}) => {
      const payload = JSON.stringify(body);
      const seconds = String(Math.floor(+world.clock.now() / 1000));
      const signature = createHmac('sha256', WEBHOOK_SECRET).update(`v0:${seconds}:${payload}`).digest('hex');
      return server.inject({
        method: 'POST',
        url: '/meetings/zoom/webhook',
        headers: {
          'content-type': 'application/json',
          'x-zm-request-timestamp': seconds,
          'x-zm-signature': `v0=${signature}`,
          ...headers,
        },
        payload,
      });
    };
    const notice = (meetingId: number, joined: boolean, at: string, participant: object) => ({
      event: joined ? 'meeting.participant_joined' : 'meeting.participant_left',
      event_ts: Date.parse(at),
      payload: {
        account_id: 'account',
        object: {
          id: String(meetingId),
          uuid: 'u',
          topic: 'Office hour',
          participant: { ...participant, [joined ? 'join_time' : 'leave_time']: at },
        },
      },
    });

    it('answers the question whether the address is ours', async () => {
      const plainToken = 'qgg8vlvZRS6UYooatFL8Aw';
      const response = await post({ event: 'endpoint.url_validation', payload: { plainToken }, event_ts: 1 });
      const encryptedToken = createHmac('sha256', WEBHOOK_SECRET).update(plainToken).digest('hex');
      expect([response.statusCode, response.json()]).toEqual([200, { plainToken, encryptedToken }]);
    });

    it.each([
      ['another signature', { 'x-zm-signature': `v0=${'0'.repeat(64)}` }],
      ['an old time', { 'x-zm-request-timestamp': '1' }],
      ['no signature', { 'x-zm-signature': '' }],
    ])('is not believed with %s', async (_name, headers) => {
      const response = await post(
        { event: 'endpoint.url_validation', payload: { plainToken: 'x' } },
        headers,
      );
      expect(response.statusCode).toBe(401);
    });

    it('and become attendance, whatever the order', async () => {
      const student = await givenEnrollment(world, course);
      const { id } = await givenSession(world, host, course, { meetingProvider: 'ZOOM' });
      await ready(id);
      const meetingId = zoomOf(id)[0]!.id;
      const known = {
        user_id: '16778240',
        participant_uuid: 'A',
        user_name: 'Anna',
        customer_key: student.userId.replaceAll('-', ''),
      };
      const unknown = { user_id: '16778241', participant_uuid: 'B', user_name: 'Somebody' };
      const all = [
        notice(meetingId, false, '2027-01-12T17:30:00Z', known),
        notice(meetingId, true, '2027-01-12T16:58:00Z', known),
        notice(meetingId, true, '2027-01-12T17:25:00Z', { ...known, user_id: '16778299' }),
        notice(meetingId, false, '2027-01-12T17:55:00Z', { ...known, user_id: '16778299' }),
        notice(meetingId, true, '2027-01-12T17:00:00Z', unknown),
      ];
      for (const body of [...all, ...all.toReversed()]) expect((await post(body)).statusCode).toBe(204);
      await until(async () => {
        const { data } = await world.under.run(host, SHEET, { id });
        expect(data.liveSession).toEqual({
          attendance: { nodes: [{ minutes: 55, status: 'PRESENT' }] },
          unknownParticipants: [{ displayName: 'Somebody' }],
        });
        return true;
      });
    });
  });
});

it('a provider with half of its variables stops the start, and each that is missing is named', () => {
  const env = readEnv(processEnvShape.extend(schedulingEnv.shape), {
    ZOOM_ACCOUNT_ID: 'a',
    ZOOM_CLIENT_ID: 'b',
  });
  expect(() => chooseMeetingProviders(env, 'secret')).toThrow(
    new InvalidEnvironment([
      'ZOOM_CLIENT_SECRET: is required together with the others of its provider',
      'ZOOM_WEBHOOK_SECRET: is required together with the others of its provider',
    ]),
  );
});
