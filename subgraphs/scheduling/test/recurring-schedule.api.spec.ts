import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  CANCEL,
  type Course,
  CREATE_SERIES,
  everything,
  givenCourse,
  givenEnrollment,
  givenInstructor,
  givenSeries,
  givenSession,
  RESCHEDULE,
  schedulingWorld,
  sessionInput,
  type World,
} from './factories/world.js';

const SERIES = `query ($id: ID!) { recurringSchedule(id: $id) { id rrule localStart timeZone durationMinutes version
  sessions(first: 100) { nodes { id localStart startsAt status version detached } } exceptions { id } } }`;
const SESSION = `query ($id: ID!) { liveSession(id: $id) { id localStart startsAt version recurringSchedule { id } } }`;

interface Node {
  readonly id: string;
  readonly localStart: string;
  readonly status: string;
  readonly version: number;
}

interface Series {
  readonly rrule: string;
  readonly localStart: string;
  readonly sessions: readonly Node[];
  readonly exceptions: readonly string[];
}

describe('a series', () => {
  let world: World;
  let host: Viewer & { instructorId: string };
  let course: Course;
  beforeAll(async () => {
    world = await schedulingWorld();
  });
  beforeEach(async () => {
    world.clock.set('2027-01-04T09:00:00Z');
    host = await givenInstructor(world);
    course = await givenCourse(world, host);
  });
  afterAll(() => world.under.stop());

  const series = async (id: string): Promise<Series> => {
    const { data } = await world.under.run(host, SERIES, { id });
    const { sessions, exceptions, ...rest } = data.recurringSchedule;
    return { ...rest, sessions: sessions.nodes as Node[], exceptions: exceptions.map((one: Node) => one.id) };
  };
  const localStarts = (sessions: readonly Node[]) =>
    sessions.map(({ localStart }) => localStart.slice(5, 16));
  const change = async (operation: string, input: object) => {
    const { data, errors } = await world.under.run(host, operation, { input });
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as { liveSession: Record<string, never>; userErrors: { code: string }[] };
  };

  it('is made with all its sessions, at 18:00 on both sides of the change of the clocks', async () => {
    const rrule = 'FREQ=WEEKLY;BYDAY=TU;COUNT=12';
    const { sessions } = await givenSeries(world, host, course, { rrule, startsAt: '2027-02-02T18:00:00' });
    expect(sessions).toHaveLength(12);
    expect(sessions.map(({ localStart }) => localStart.slice(11))).toEqual(Array(12).fill('18:00:00'));
    expect(sessions.map(({ startsAt }) => startsAt.slice(11, 13))).toEqual([
      ...Array(8).fill('17'),
      ...Array(4).fill('16'),
    ]);
  });

  it.each([
    ['unlimited', { rrule: 'FREQ=WEEKLY;BYDAY=TU' }, 'RULE_UNLIMITED'],
    ['too long', { rrule: 'FREQ=DAILY;COUNT=400' }, 'RULE_TOO_LONG'],
    ['no rule', { rrule: 'sometimes' }, 'INVALID_RULE'],
    [
      'overlapping itself',
      { rrule: 'FREQ=DAILY;COUNT=3', durationMinutes: 1440, startsAt: '2027-03-26T18:00:00' },
      'HOST_DOUBLE_BOOKED',
    ],
    ['begun already', { startsAt: '2026-12-01T18:00:00' }, 'START_IN_PAST'],
  ])('that is %s is refused, and nothing is written', async (_name, overrides, code) => {
    const before = await everything(world);
    const input = sessionInput(course, { rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=6', ...overrides });
    const { data } = await world.under.run(host, CREATE_SERIES, { input });
    expect(data.createRecurringSchedule.recurringSchedule).toBeNull();
    expect(data.createRecurringSchedule.userErrors.map((error: { code: string }) => error.code)).toEqual([
      code,
    ]);
    expect(await everything(world)).toEqual(before);
  });

  it('of 366 sessions is made and moved in a moment', async () => {
    const begun = performance.now();
    const input = sessionInput(course, { rrule: 'FREQ=DAILY;COUNT=366', startsAt: '2027-01-05T06:00:00' });
    const { data } = await world.under.run(host, CREATE_SERIES, { input });
    const [first] = data.createRecurringSchedule.recurringSchedule.sessions.nodes;
    await change(RESCHEDULE, { sessionId: first.id, startsAt: '2027-01-05T06:30:00', scope: 'ALL' });
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('collides as a whole with one session of the host', async () => {
    const other = await givenSession(world, host, course, { startsAt: '2027-01-26T18:30:00' });
    const input = sessionInput(course, { rrule: 'FREQ=WEEKLY;COUNT=6' });
    const { data } = await world.under.run(host, CREATE_SERIES, { input });
    expect(data.createRecurringSchedule.userErrors[0]).toMatchObject({ session: { id: other.id } });
  });

  it('loses one session that is moved for itself to its own time, and keeps it through changes of the rest', async () => {
    const { id, sessions } = await givenSeries(world, host, course);
    await change(RESCHEDULE, { sessionId: sessions[2]!.id, startsAt: '2027-01-27T10:00:00', scope: 'THIS' });
    await change(RESCHEDULE, { sessionId: sessions[0]!.id, startsAt: '2027-01-12T19:00:00', scope: 'ALL' });
    const after = await series(id);
    expect(localStarts(after.sessions)).toEqual([
      '01-12T19:00',
      '01-19T19:00',
      '01-27T10:00',
      '02-02T19:00',
      '02-09T19:00',
      '02-16T19:00',
    ]);
    expect(after.sessions.map((one) => one.id)).toEqual(sessions.map((one) => one.id));
    expect(after.exceptions).toEqual([sessions[2]!.id]);
    expect(after.rrule).toBe('FREQ=WEEKLY;BYDAY=TU;COUNT=6');
    expect(after.localStart).toBe('2027-01-12T19:00:00');

    await change(RESCHEDULE, {
      sessionId: sessions[0]!.id,
      startsAt: '2027-01-12T20:00:00',
      scope: 'ALL',
      force: true,
    });
    expect(localStarts((await series(id)).sessions)[2]).toBe('01-26T20:00');
  });

  it('is split by a change of what follows: ids stay, versions grow by one, days move along', async () => {
    const { id, sessions } = await givenSeries(world, host, course);
    const moved = await change(RESCHEDULE, {
      sessionId: sessions[3]!.id,
      startsAt: '2027-02-03T09:00:00',
      durationMinutes: 90,
      scope: 'FOLLOWING',
    });
    expect(moved.userErrors).toEqual([]);
    const first = await series(id);
    expect([first.rrule, localStarts(first.sessions)]).toEqual([
      'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
      ['01-12T18:00', '01-19T18:00', '01-26T18:00'],
    ]);
    const { data } = await world.under.run(host, SESSION, { id: sessions[3]!.id });
    const second = await series(data.liveSession.recurringSchedule.id);
    expect(second).toMatchObject({
      rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=3',
      localStart: '2027-02-03T09:00:00',
      durationMinutes: 90,
    });
    expect(localStarts(second.sessions)).toEqual(['02-03T09:00', '02-10T09:00', '02-17T09:00']);
    expect(second.sessions.map(({ id: own, version }) => [own, version])).toEqual(
      sessions.slice(3).map((one) => [one.id, 2]),
    );
    expect(first.sessions.map(({ version }) => version)).toEqual([1, 1, 1]);
  });

  it('moves through its own places: a week later all at once', async () => {
    const { id, sessions } = await givenSeries(world, host, course);
    await change(RESCHEDULE, { sessionId: sessions[0]!.id, startsAt: '2027-01-19T18:00:00', scope: 'ALL' });
    expect(localStarts((await series(id)).sessions)[5]).toBe('02-23T18:00');
  });

  it('does not move onto another session of the host', async () => {
    const { sessions } = await givenSeries(world, host, course);
    await givenSession(world, host, course, { startsAt: '2027-02-17T18:00:00' });
    const before = await everything(world);
    const { userErrors } = await change(RESCHEDULE, {
      sessionId: sessions[0]!.id,
      startsAt: '2027-01-13T18:00:00',
      scope: 'ALL',
    });
    expect(userErrors.map(({ code }) => code)).toEqual(['HOST_DOUBLE_BOOKED']);
    expect(await everything(world)).toEqual(before);
  });

  it('with a rule that cannot be moved by days says so', async () => {
    const { sessions } = await givenSeries(world, host, course, { rrule: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=6' });
    const by = (startsAt: string) =>
      change(RESCHEDULE, { sessionId: sessions[0]!.id, startsAt, scope: 'ALL' });
    expect((await by('2027-01-14T18:00:00')).userErrors.map(({ code }) => code)).toEqual([
      'RULE_CANNOT_MOVE',
    ]);
    expect((await by('2027-01-12T08:00:00')).userErrors).toEqual([]);
  });

  it('keeps what is over as it was', async () => {
    const { id, sessions } = await givenSeries(world, host, course);
    world.clock.set('2027-01-20T09:00:00Z');
    const past = await change(RESCHEDULE, { sessionId: sessions[0]!.id, startsAt: '2027-01-21T18:00:00' });
    expect(past.userErrors.map(({ code }) => code)).toEqual(['SESSION_STARTED']);
    await change(RESCHEDULE, { sessionId: sessions[4]!.id, startsAt: '2027-02-09T17:00:00', scope: 'ALL' });
    const before = await series(id);
    expect(localStarts(before.sessions)).toEqual(['01-12T18:00', '01-19T18:00']);
    await change(CANCEL, { sessionId: sessions[4]!.id, scope: 'ALL' });
    expect((await series(id)).sessions.map(({ status }) => status)).toEqual(['ENDED', 'ENDED']);
    const { data } = await world.under.run(host, SESSION, { id: sessions[2]!.id });
    const rest = await series(data.liveSession.recurringSchedule.id);
    expect(localStarts(rest.sessions)).toEqual(['01-26T17:00', '02-02T17:00', '02-09T17:00', '02-16T17:00']);
    expect(rest.sessions.map(({ status }) => status)).toEqual(Array(4).fill('CANCELLED'));
  });

  it('is cancelled from one on, and its hours are free again', async () => {
    const { id, sessions } = await givenSeries(world, host, course);
    await change(CANCEL, { sessionId: sessions[3]!.id, reason: 'Ill', scope: 'FOLLOWING' });
    const after = await series(id);
    expect(after.sessions.map(({ status }) => status)).toEqual([
      ...Array(3).fill('SCHEDULED'),
      ...Array(3).fill('CANCELLED'),
    ]);
    expect(after.exceptions).toEqual(sessions.slice(3).map((one) => one.id));
    await givenSession(world, host, course, { startsAt: '2027-02-02T18:00:00' });
    const again = await change(CANCEL, { sessionId: sessions[3]!.id });
    expect(again.userErrors.map(({ code }) => code)).toEqual(['SESSION_CANCELLED']);
  });

  it('counts cancelled sessions when it is split', async () => {
    const { sessions } = await givenSeries(world, host, course);
    await change(CANCEL, { sessionId: sessions[4]!.id });
    await change(RESCHEDULE, {
      sessionId: sessions[3]!.id,
      startsAt: '2027-02-02T20:00:00',
      scope: 'FOLLOWING',
    });
    const { data } = await world.under.run(host, SESSION, { id: sessions[3]!.id });
    const rest = await series(data.liveSession.recurringSchedule.id);
    expect([rest.rrule, localStarts(rest.sessions)]).toEqual([
      'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
      ['02-02T20:00', '02-09T18:00', '02-16T20:00'],
    ]);
  });

  it('refuses a change by who saw an older version', async () => {
    const { sessions } = await givenSeries(world, host, course);
    const input = { sessionId: sessions[0]!.id, startsAt: '2027-01-12T20:00:00', expectedVersion: 1 };
    expect((await change(RESCHEDULE, input)).userErrors).toEqual([]);
    const { userErrors } = await change(RESCHEDULE, input);
    expect(userErrors).toMatchObject([{ __typename: 'Conflict', currentVersion: 2 }]);
  });

  it.each([
    ['a stranger', async () => testViewer()],
    ['a student of the course', () => givenEnrollment(world, course)],
    ['another instructor', () => givenInstructor(world)],
  ])('is changed by nobody else: %s', async (_name, actor) => {
    const { sessions } = await givenSeries(world, host, course);
    const viewer = await actor();
    const before = await everything(world);
    for (const operation of [RESCHEDULE, CANCEL]) {
      const input = {
        sessionId: sessions[0]!.id,
        ...(operation === RESCHEDULE ? { startsAt: '2027-01-13T18:00:00' } : {}),
      };
      const { errors } = await world.under.run(viewer, operation, { input });
      expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
      const signedOut = await world.under.run(null, operation, { input });
      expect(signedOut.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    }
    expect(await everything(world)).toEqual(before);
  });
});
