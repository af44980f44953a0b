import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import { SessionChanged } from '../src/contract.js';
import {
  type Course,
  givenCourse,
  givenInstructor,
  givenSession,
  schedulingWorld,
  type World,
} from './factories/world.js';

const UPDATE = `mutation ($input: UpdateSessionInput!) {
  updateSession(input: $input) { liveSession { title capacity version } userErrors { __typename code path } }
}`;

describe('updateSession', () => {
  let world: World;
  let host: Viewer & { instructorId: string };
  let course: Course;
  beforeAll(async () => {
    world = await schedulingWorld();
    host = await givenInstructor(world);
    course = await givenCourse(world, host);
  });
  afterAll(() => world.under.stop());

  const update = (viewer: Viewer | null, input: object) => world.under.run(viewer, UPDATE, { input });

  it('changes what is given, tells of it, and leaves the rest', async () => {
    const session = await givenSession(world, host, course, { capacity: 5 });
    const told = await world.under.recorded(SessionChanged);
    const titled = await update(host, { sessionId: session.id, title: ' Graph clinic ', expectedVersion: 1 });
    expect(titled.data.updateSession).toEqual({
      liveSession: { title: 'Graph clinic', capacity: 5, version: 2 },
      userErrors: [],
    });
    const open = await update(host, { sessionId: session.id, capacity: null });
    expect(open.data.updateSession.liveSession).toEqual({
      title: 'Graph clinic',
      capacity: null,
      version: 3,
    });
    const same = await update(host, { sessionId: session.id, title: 'Graph clinic' });
    expect(same.data.updateSession.liveSession.version).toBe(3);
    await until(() => told.length === 2);
  });

  it('is refused for what cannot be used, a stale version, what has begun, and strangers', async () => {
    const session = await givenSession(world, host, course, { startsAt: '2027-01-13T18:00:00' });
    const refusal = async (input: object) =>
      (await update(host, { sessionId: session.id, ...input })).data.updateSession.userErrors[0];
    expect(await refusal({ title: '' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'title'] });
    expect(await refusal({ title: null })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'title'] });
    expect(await refusal({ title: 'x', expectedVersion: 9 })).toMatchObject({ __typename: 'Conflict' });
    expect(
      (await update(testViewer(), { sessionId: session.id, title: 'x' })).errors?.[0]?.extensions,
    ).toEqual({ code: 'FORBIDDEN' });
    expect((await update(null, { sessionId: session.id, title: 'x' })).errors?.[0]?.extensions).toEqual({
      code: 'UNAUTHENTICATED',
    });
    world.clock.set('2027-01-13T17:00:00Z');
    expect(await refusal({ title: 'x' })).toMatchObject({ __typename: 'SessionStarted' });
  });
});
