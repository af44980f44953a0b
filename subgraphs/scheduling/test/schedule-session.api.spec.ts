import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import { SessionChanged } from '../src/contract.js';
import {
  type Course,
  everything,
  givenCourse,
  givenEnrollment,
  givenInstructor,
  givenSession,
  SCHEDULE,
  schedulingWorld,
  sessionInput,
  type World,
} from './factories/world.js';

describe('scheduleSession', () => {
  let world: World;
  let host: Viewer & { instructorId: string };
  let course: Course;
  beforeAll(async () => {
    world = await schedulingWorld();
  });
  beforeAll(async () => {
    host = await givenInstructor(world);
    course = await givenCourse(world, host);
  });
  afterAll(() => world.under.stop());

  const schedule = (viewer: Viewer | null, overrides: Record<string, unknown> = {}) =>
    world.under.run(viewer, SCHEDULE, { input: sessionInput(course, overrides) });

  it('puts a session onto the calendar and tells other domains', async () => {
    const told = await world.under.recorded(SessionChanged);
    const { data, errors } = await schedule(host, { capacity: 50 });

    expect(errors).toBeUndefined();
    expect(data.scheduleSession).toEqual({
      liveSession: {
        id: expect.any(String),
        title: 'Office hour',
        status: 'SCHEDULED',
        startsAt: '2027-01-12T17:00:00.000Z',
        endsAt: '2027-01-12T18:00:00.000Z',
        timeZone: 'Europe/Berlin',
        localStart: '2027-01-12T18:00:00',
        timeShift: false,
        durationMinutes: 60,
        capacity: 50,
        version: 1,
        meetingProvider: 'BUILT_IN',
        course: { id: course.courseId },
        host: { id: host.instructorId },
      },
      userErrors: [],
    });
    const [message] = await until(() => (told.length > 0 ? told : null));
    expect(message!.data).toMatchObject({ version: 1, status: 'SCHEDULED', hostUserId: host.userId });
  });

  it.each([
    ['a zone that there is not', { timeZone: 'Europe/Atlantis' }, ['input', 'timeZone']],
    ['an offset for a zone', { timeZone: '+02:00' }, ['input', 'timeZone']],
    ['a day that no calendar has', { startsAt: '2027-02-29T18:00:00' }, ['input', 'startsAt']],
    ['a start in the past', { startsAt: '2026-12-12T18:00:00' }, ['input', 'startsAt']],
    ['no duration', { durationMinutes: 0 }, ['input', 'durationMinutes']],
    ['more than a day', { durationMinutes: 1441 }, ['input', 'durationMinutes']],
    ['no title', { title: '  ' }, ['input', 'title']],
    ['no place at all', { capacity: 0 }, ['input', 'capacity']],
    ['a course that there is not', { courseId: newId() }, ['input', 'courseId']],
    ['what is no id', { courseId: 'x' }, ['input', 'courseId']],
    ['a provider without access', { meetingProvider: 'ZOOM' }, ['input', 'meetingProvider']],
  ])('refuses %s and writes nothing', async (_name, overrides, path) => {
    const before = await everything(world);
    const { data, errors } = await schedule(host, overrides);
    expect(errors).toBeUndefined();
    expect(data.scheduleSession.liveSession).toBeNull();
    expect(data.scheduleSession.userErrors.map((error: { path: string[] }) => error.path)).toEqual([path]);
    expect(await everything(world)).toEqual(before);
  });

  it('names every wrong value at once', async () => {
    const { data } = await schedule(host, { startsAt: '2027-02-29T18:00:00', timeZone: 'Nowhere' });
    expect(data.scheduleSession.userErrors).toHaveLength(2);
  });

  it.each([
    ['the UTC instant', '2027-01-12T18:00:00Z'],
    ['half a day', '2027-01-12'],
    ['the hour 25', '2027-01-12T25:00:00'],
  ])('takes no %s for a wall clock', async (_name, startsAt) => {
    const { errors } = await schedule(host, { startsAt });
    expect(errors?.[0]?.message).toMatch(/LocalDateTime/);
  });

  it('moves a reading that the clock skips forward by the gap, and says so', async () => {
    const { data } = await schedule(host, { startsAt: '2027-03-28T02:30:00' });
    expect(data.scheduleSession.liveSession).toMatchObject({
      startsAt: '2027-03-28T01:30:00.000Z',
      localStart: '2027-03-28T02:30:00',
      timeShift: true,
    });
  });

  it('takes the first of an hour that comes twice, and lets the time elapse', async () => {
    const { data } = await schedule(host, { startsAt: '2027-10-31T02:30:00', durationMinutes: 120 });
    expect(data.scheduleSession.liveSession).toMatchObject({
      startsAt: '2027-10-31T00:30:00.000Z',
      endsAt: '2027-10-31T02:30:00.000Z',
      timeShift: false,
    });
  });

  it('answers the other session when the host is there already', async () => {
    const first = await givenSession(world, host, course, {
      startsAt: '2027-05-04T18:00:00',
      title: 'First',
    });
    const before = await everything(world);
    const { data } = await schedule(host, { startsAt: '2027-05-04T18:59:00' });
    expect(data.scheduleSession.userErrors).toEqual([
      {
        __typename: 'HostDoubleBooked',
        code: 'HOST_DOUBLE_BOOKED',
        message: expect.any(String),
        path: ['input', 'startsAt'],
        startsAt: first.startsAt,
        endsAt: '2027-05-04T17:00:00.000Z',
        session: { id: first.id, title: 'First' },
      },
    ]);
    expect(await everything(world)).toEqual(before);
    const behind = await schedule(host, { startsAt: '2027-05-04T19:00:00' });
    expect(behind.data.scheduleSession.userErrors).toEqual([]);
  });

  it('refuses an archived course, a deleted one, and an instructor who may not teach', async () => {
    const archived = await givenCourse(world, host, { status: 'ARCHIVED' });
    const deleted = await givenCourse(world, host, { deleted: true });
    const banned = await givenInstructor(world, { canTeach: false });
    const theirs = await givenCourse(world, banned);
    const codes = [];
    for (const [viewer, { courseId }] of [
      [host, archived],
      [host, deleted],
      [banned, theirs],
    ] as const) {
      const { data } = await schedule(viewer, { courseId });
      codes.push(data.scheduleSession.userErrors[0].code);
    }
    expect(codes).toEqual(['COURSE_ARCHIVED', 'NOT_FOUND', 'CANNOT_TEACH']);
  });

  describe('by', () => {
    const at = (day: number) => ({ startsAt: `2027-06-0${day}T18:00:00` });

    it('nobody answers UNAUTHENTICATED', async () => {
      const { errors } = await schedule(null, at(1));
      expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    });

    it.each([
      ['a stranger', async () => testViewer()],
      ['a student of the course', () => givenEnrollment(world, course)],
      ['another instructor', () => givenInstructor(world)],
    ])('%s answers FORBIDDEN, and NOT_FOUND for a draft', async (_name, actor) => {
      const viewer = await actor();
      const { errors } = await schedule(viewer, at(2));
      expect(errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
      const draft = await givenCourse(world, host, { status: 'DRAFT' });
      const { data } = await schedule(viewer, { ...at(2), courseId: draft.courseId });
      expect(data.scheduleSession.userErrors[0].code).toBe('NOT_FOUND');
    });

    it('an administrator books the course’s instructor', async () => {
      const { data } = await schedule(testViewer({ roles: ['ADMIN'] }), at(3));
      expect(data.scheduleSession.liveSession.host).toEqual({ id: host.instructorId });
    });
  });
});
