import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { runSchedule } from '@training-center/shared/testing/run-schedule';
import { until } from '@training-center/shared/testing/until';
import type { FastifyInstance } from 'fastify';
import { signWebhook } from '../src/meetings/webhook-signature.js';
import { routesOf } from './factories/http.js';
import {
  type Course,
  everything,
  givenCourse,
  givenEnrollment,
  givenInstructor,
  givenSession,
  type Made,
  schedulingWorld,
  type World,
} from './factories/world.js';

const SECRET = 'a secret of at least thirty-two characters';
const RECORD = `mutation ($input: RecordAttendanceInput!) {
  recordAttendance(input: $input) {
    liveSession { id attendance(first: 100) { nodes { status minutes source student { id } } } }
    userErrors { __typename code path }
  }
}`;
const ASSIGN = `mutation ($input: AssignParticipantInput!) {
  assignParticipant(input: $input) { liveSession { unknownParticipants { participantKey } } userErrors { code path } }
}`;
const SHEET = `query ($id: ID!, $first: Int, $after: String) { liveSession(id: $id) {
  attendance(first: $first, after: $after) { nodes { status minutes source student { id } } pageInfo { endCursor hasNextPage } }
  unknownParticipants { participantKey displayName } } }`;
const OWN = `query ($id: ID!) { liveSession(id: $id) { viewerAttendance { status minutes student { id } } } }`;

describe('attendance', () => {
  let world: World;
  let server: FastifyInstance;
  let host: Viewer & { instructorId: string };
  let course: Course;
  let session: Made;
  beforeAll(async () => {
    world = await schedulingWorld(undefined, { env: { MEETING_WEBHOOK_SECRET: SECRET } });
    server = routesOf(world);
  });
  beforeEach(async () => {
    world.clock.set('2027-01-04T09:00:00Z');
    host = await givenInstructor(world);
    course = await givenCourse(world, host);
    session = await givenSession(world, host, course);
    world.clock.set('2027-01-12T18:30:00Z');
  });
  afterAll(async () => {
    await server.close();
    await world.under.stop();
  });

  const roomOf = async (id: string) => {
    const [row] = await world.under.subgraph.orm.em
      .fork()
      .execute<{ room: string }[]>(
        'select external_id as room from scheduling.session_meeting where session_id = ?',
        [id],
      );
    return row!.room;
  };
  const post = (body: object, secret = SECRET, seconds = Math.floor(+world.clock.now() / 1000)) => {
    const payload = JSON.stringify(body);
    return server.inject({
      method: 'POST',
      url: '/meetings/built-in/webhook',
      headers: {
        'content-type': 'application/json',
        'x-tc-request-timestamp': String(seconds),
        'x-tc-signature': signWebhook(secret, payload, seconds),
      },
      payload,
    });
  };
  const sheet = async (viewer: Viewer | null = host, variables: object = { first: 100 }) =>
    world.under.run(viewer, SHEET, { id: session.id, ...variables });
  const presence = (
    meetingId: string,
    userId: string | null,
    kind: 'JOIN' | 'LEAVE',
    minute: number,
    connectionId = 'c1',
  ) => ({
    meetingId,
    kind,
    at: new Date(Date.parse('2027-01-12T17:00:00Z') + minute * 60_000).toISOString(),
    connectionId: `${connectionId}-${userId}`,
    participantKey: `p-${userId}`,
    displayName: 'Somebody',
    userId,
  });

  it('is the same for webhooks that come three times each and shuffled', async () => {
    const room = await roomOf(session.id);
    const students = await Promise.all(Array.from({ length: 4 }, () => givenEnrollment(world, course)));
    const stays: [number, number, string][][] = [
      [
        [-5, 30, 'a'],
        [20, 70, 'b'],
      ],
      [[12, 60, 'a']],
      [
        [0, 20, 'a'],
        [10, 45, 'b'],
        [15, 30, 'c'],
      ],
      [[0, 10, 'a']],
    ];
    const events = students.flatMap(({ userId }, index) =>
      stays[index]!.flatMap(([from, to, device]) => [
        presence(room, userId, 'JOIN', from, device),
        presence(room, userId, 'LEAVE', to, device),
      ]),
    );
    const shuffled = [...events, ...events, ...events]
      .map((event, index) => ({ event, key: (index * 7919) % 101 }))
      .toSorted((a, b) => a.key - b.key);
    const codes = await Promise.all(
      shuffled.map(({ event }) => post(event).then(({ statusCode }) => statusCode)),
    );
    expect(new Set(codes)).toEqual(new Set([204]));
    const expected = [
      ['PRESENT', 60],
      ['LATE', 48],
      ['LEFT_EARLY', 45],
      ['ABSENT', 10],
    ];
    await until(
      async () => {
        const { data } = await sheet();
        const nodes = data.liveSession.attendance.nodes as {
          status: string;
          minutes: number;
          student: { id: string };
        }[];
        const seen = students.map(({ studentId }) => nodes.find(({ student }) => student.id === studentId));
        expect(seen.map((one) => [one?.status, one?.minutes])).toEqual(expected);
        return true;
      },
      { timeoutMs: 20_000 },
    );
    const [rows] = await world.under.subgraph.orm.em
      .fork()
      .execute<{ count: number }[]>(
        'select count(*)::int as count from scheduling.meeting_presence where session_id = ?',
        [session.id],
      );
    expect(rows!.count).toBe(events.length);
  }, 60_000);

  it('keeps those whom nobody knows apart, until staff says who they were', async () => {
    const room = await roomOf(session.id);
    const anna = await givenEnrollment(world, course);
    const stranger = newId();
    await post(presence(room, null, 'JOIN', 0));
    await post(presence(room, stranger, 'JOIN', 0));
    await until(async () => (await sheet()).data.liveSession.unknownParticipants.length === 2);
    expect((await sheet()).data.liveSession.attendance.nodes).toEqual([]);
    const input = { sessionId: session.id, participantKey: 'p-null', studentId: anna.studentId };
    const { data } = await world.under.run(host, ASSIGN, { input });
    expect(data.assignParticipant).toEqual({
      liveSession: { unknownParticipants: [{ participantKey: `p-${stranger}` }] },
      userErrors: [],
    });
    await post(presence(room, null, 'LEAVE', 55));
    await until(async () => (await sheet()).data.liveSession.attendance.nodes[0]?.minutes === 55);
    const again = await world.under.run(host, ASSIGN, { input: { ...input, participantKey: 'nobody' } });
    expect(again.data.assignParticipant.userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['input', 'participantKey'] },
    ]);
  });

  it('written down by staff stands over what the provider sees later', async () => {
    const room = await roomOf(session.id);
    const [anna, ben] = [await givenEnrollment(world, course), await givenEnrollment(world, course)];
    const records = [
      { studentId: anna.studentId, status: 'EXCUSED' },
      { studentId: ben.studentId, status: 'PRESENT' },
    ];
    const { data, errors } = await world.under.run(host, RECORD, {
      input: { sessionId: session.id, records },
    });
    expect(errors).toBeUndefined();
    expect(data.recordAttendance.userErrors).toEqual([]);
    expect(data.recordAttendance.liveSession.attendance.nodes).toHaveLength(2);
    await post(presence(room, anna.userId, 'JOIN', 30));
    await until(async () => {
      const { nodes } = (await sheet()).data.liveSession.attendance;
      return nodes.some((node: { minutes: number }) => node.minutes === 30);
    });
    const own = await world.under.run(anna, OWN, { id: session.id });
    expect(own.data.liveSession.viewerAttendance).toEqual({
      status: 'EXCUSED',
      minutes: 30,
      student: { id: anna.studentId },
    });
  });

  it('is refused for strangers to the course, before the start, and for lists that are no lists', async () => {
    const anna = await givenEnrollment(world, course);
    const before = await everything(world);
    const record = async (records: object[]) => {
      const { data } = await world.under.run(host, RECORD, { input: { sessionId: session.id, records } });
      return data.recordAttendance.userErrors.map(({ code, path }: { code: string; path: string[] }) => [
        code,
        path?.join('.'),
      ]);
    };
    const present = { studentId: anna.studentId, status: 'PRESENT' };
    expect(
      await record([present, { studentId: newId(), status: 'LATE' }, { studentId: 'x', status: 'LATE' }]),
    ).toEqual([
      ['NOT_FOUND', 'input.records.1.studentId'],
      ['NOT_FOUND', 'input.records.2.studentId'],
    ]);
    expect(await record([])).toEqual([['INVALID_INPUT', 'input.records']]);
    expect(await record([present, present])).toEqual([['INVALID_INPUT', 'input.records']]);
    world.clock.set('2027-01-12T16:00:00Z');
    expect(await record([present])).toEqual([['SESSION_NOT_STARTED', 'input.sessionId']]);
    expect(await everything(world)).toEqual(before);
    expect(await record([{ ...present, status: 'EXCUSED' }])).toEqual([]);
  });

  it('counts those as absent who were on the course and never seen, once it is over', async () => {
    world.clock.set('2027-01-12T16:00:00Z');
    const [anna, ben] = [await givenEnrollment(world, course), await givenEnrollment(world, course)];
    await givenEnrollment(world, course, undefined, { status: 'DROPPED' });
    world.clock.set('2027-01-12T17:30:00Z');
    await post(presence(await roomOf(session.id), anna.userId, 'JOIN', 0));
    const statuses = async () => {
      const nodes = (await sheet()).data.liveSession.attendance.nodes as {
        status: string;
        student: { id: string };
      }[];
      return Object.fromEntries(nodes.map(({ status, student }) => [student.id, status]));
    };
    await until(async () => Object.keys(await statuses()).length === 1);
    await runSchedule(world.under, 'scheduling.close-attendance');
    expect(await statuses()).toEqual({ [anna.studentId]: 'PRESENT' });
    world.clock.set('2027-01-12T18:00:00Z');
    for (let times = 0; times < 2; times += 1) await runSchedule(world.under, 'scheduling.close-attendance');
    expect(await statuses()).toEqual({ [anna.studentId]: 'PRESENT', [ben.studentId]: 'ABSENT' });
    await post(presence(await roomOf(session.id), ben.userId, 'JOIN', 5));
    await until(async () => (await statuses())[ben.studentId] === 'PRESENT');
  });

  it('is seen by who runs the course alone, and by each student for themselves', async () => {
    const [anna, ben] = [await givenEnrollment(world, course), await givenEnrollment(world, course)];
    const input = { sessionId: session.id, records: [{ studentId: anna.studentId, status: 'PRESENT' }] };
    await world.under.run(host, RECORD, { input });
    const codeOf = async (viewer: Viewer | null) =>
      (await sheet(viewer)).errors?.[0]?.extensions['code'] ?? 'SEEN';
    expect(
      await Promise.all(
        [host, testViewer({ roles: ['ADMIN'] }), anna, testViewer(), await givenInstructor(world), null].map(
          codeOf,
        ),
      ),
    ).toEqual(['SEEN', 'SEEN', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'UNAUTHENTICATED']);
    const own = async (viewer: Viewer | null) =>
      (await world.under.run(viewer, OWN, { id: session.id })).data.liveSession.viewerAttendance;
    expect([await own(anna), await own(ben), await own(null)]).toEqual([
      expect.objectContaining({ status: 'PRESENT' }),
      null,
      null,
    ]);
    for (const viewer of [anna, testViewer(), await givenInstructor(world)]) {
      const { errors } = await world.under.run(viewer, RECORD, { input });
      expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    }
  });

  it('comes in pages, with as many statements for one row as for many', async () => {
    const students = await Promise.all(Array.from({ length: 5 }, () => givenEnrollment(world, course)));
    const records = students.map(({ studentId }) => ({ studentId, status: 'PRESENT' }));
    await world.under.run(host, RECORD, { input: { sessionId: session.id, records } });
    const first = await sheet(host, { first: 2 });
    const { endCursor } = first.data.liveSession.attendance.pageInfo;
    const rest = await sheet(host, { first: 100, after: endCursor });
    expect(rest.data.liveSession.attendance.nodes).toHaveLength(3);
    const one = await world.under.statementsOf(() => sheet(host, { first: 1 }));
    const all = await world.under.statementsOf(() => sheet(host, { first: 100 }));
    expect([one.length, all.length]).toEqual([4, 4]);
    for (const bad of [{ first: 0 }, { first: 101 }, { first: 5, after: 'x' }])
      expect((await sheet(host, bad)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['with another secret', () => post({}, 'another secret of thirty-two characters!')],
    ['of ten minutes ago', () => post({}, SECRET, Math.floor(+world.clock.now() / 1000) - 600)],
    [
      'without a signature',
      () => server.inject({ method: 'POST', url: '/meetings/built-in/webhook', payload: {} }),
    ],
    [
      'to a provider that is not set up',
      () => server.inject({ method: 'POST', url: '/meetings/zoom/webhook', payload: {} }),
    ],
  ])('does not believe a webhook %s', async (_name, send) => {
    expect((await send()).statusCode).toBe(401);
  });

  it('takes a signed webhook that says nothing', async () => {
    expect((await post({ hello: 'world' })).statusCode).toBe(204);
    expect((await post(presence('no-such-room', newId(), 'JOIN', 1))).statusCode).toBe(204);
  });
});
