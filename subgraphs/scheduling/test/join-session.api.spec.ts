import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  CANCEL,
  type Course,
  givenCourse,
  givenEnrollment,
  givenInstructor,
  givenSession,
  JOIN,
  type Made,
  RESCHEDULE,
  schedulingWorld,
  type World,
} from './factories/world.js';

describe('joinSession', () => {
  let world: World;
  let host: Viewer & { instructorId: string };
  let course: Course;
  let session: Made;
  beforeAll(async () => {
    world = await schedulingWorld();
  });
  beforeEach(async () => {
    world.clock.set('2027-01-04T09:00:00Z');
    host = await givenInstructor(world);
    course = await givenCourse(world, host);
    session = await givenSession(world, host, course);
  });
  afterAll(() => world.under.stop());

  const join = async (viewer: Viewer | null, sessionId = session.id) => {
    const { data, errors } = await world.under.run(viewer, JOIN, { input: { sessionId } });
    return errors
      ? errors[0]!.extensions['code']
      : (data.joinSession.userErrors[0] ?? data.joinSession.joinUrl);
  };

  it('opens 15 minutes before the start and closes at the end', async () => {
    const student = await givenEnrollment(world, course);
    const early = { __typename: 'TooEarly', code: 'TOO_EARLY', opensAt: '2027-01-12T16:45:00.000Z' };
    const over = { __typename: 'SessionOver', code: 'SESSION_OVER' };
    const url = expect.stringMatching(/^http:\/\/localhost:4000\/meetings\/rooms\/tc-[\w-]{27}$/);
    const answers = [];
    for (const at of ['16:44:59', '16:45:00', '17:59:59', '18:00:00']) {
      world.clock.set(`2027-01-12T${at}Z`);
      answers.push(await join(student));
    }
    expect(answers).toEqual([early, url, url, over]);
  });

  it('answers everybody the same room, and each session another', async () => {
    const other = await givenSession(world, host, course, { startsAt: '2027-01-12T19:00:00' });
    const student = await givenEnrollment(world, course, testViewer(), { status: 'COMPLETED' });
    world.clock.set('2027-01-12T17:55:00Z');
    const [room, same, next] = [await join(student), await join(host), await join(student, other.id)];
    expect(room).toBe(same);
    expect(next).not.toBe(room);
  });

  it('moves with the session, and closes when it is cancelled', async () => {
    const student = await givenEnrollment(world, course);
    await world.under.run(host, RESCHEDULE, {
      input: { sessionId: session.id, startsAt: '2027-01-13T18:00:00' },
    });
    world.clock.set('2027-01-12T17:00:00Z');
    expect(await join(student)).toMatchObject({ code: 'TOO_EARLY' });
    await world.under.run(host, CANCEL, { input: { sessionId: session.id } });
    world.clock.set('2027-01-13T17:00:00Z');
    expect(await join(student)).toMatchObject({ __typename: 'SessionCancelled' });
  });

  it('lets somebody who is in come in again when it is full', async () => {
    const full = await givenSession(world, host, course, { startsAt: '2027-01-14T18:00:00', capacity: 1 });
    const [first, next] = [await givenEnrollment(world, course), await givenEnrollment(world, course)];
    world.clock.set('2027-01-14T17:00:00Z');
    expect(await join(first, full.id)).toEqual(expect.any(String));
    expect(await join(next, full.id)).toEqual({
      __typename: 'SessionFull',
      code: 'SESSION_FULL',
      capacity: 1,
    });
    expect(await join(first, full.id)).toEqual(expect.any(String));
    expect(await join(host, full.id)).toEqual(expect.any(String));
  });

  it('is for nobody else', async () => {
    world.clock.set('2027-01-12T17:00:00Z');
    const notOnCourse = { __typename: 'NotOnCourse', code: 'NOT_ENROLLED' };
    expect(await join(null)).toBe('UNAUTHENTICATED');
    expect(await join(testViewer())).toEqual(notOnCourse);
    expect(await join(await givenInstructor(world))).toEqual(notOnCourse);
    expect(await join(testViewer({ roles: ['ADMIN'] }))).toEqual(notOnCourse);
    expect(await join(await givenEnrollment(world, course, testViewer(), { status: 'DROPPED' }))).toEqual(
      notOnCourse,
    );
    expect(
      await join(await givenEnrollment(world, course, testViewer(), { status: 'PENDING_PAYMENT' })),
    ).toEqual(notOnCourse);
    expect(await join(host, newId())).toMatchObject({ __typename: 'NotFound' });
    expect(await join(host, 'nonsense')).toMatchObject({ __typename: 'NotFound' });
  });

  it('does not know a session of a course that one may not see', async () => {
    const draft = await givenCourse(world, host, { status: 'DRAFT' });
    const hidden = await givenSession(world, host, draft, { startsAt: '2027-01-15T18:00:00' });
    world.clock.set('2027-01-15T17:00:00Z');
    expect(await join(testViewer(), hidden.id)).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
    expect(await join(host, hidden.id)).toEqual(expect.any(String));
  });
});
