import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  CANCEL,
  type Course,
  givenCourse,
  givenEnrollment,
  givenInstructor,
  givenSeries,
  givenSession,
  type Made,
  schedulingWorld,
  type World,
} from './factories/world.js';

const SESSION = 'query ($id: ID!) { liveSession(id: $id) { id title cancellationReason } }';
const SERIES = `query ($id: ID!, $first: Int, $after: String) { recurringSchedule(id: $id) {
  sessions(first: $first, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }`;
const COURSES = `query ($r: [_Any!]!, $first: Int, $after: String, $includePast: Boolean = false) {
  _entities(representations: $r) { ... on Course { id liveSessions(first: $first, after: $after, includePast: $includePast) {
    nodes { id title startsAt status recurringSchedule { id rrule exceptions { id } } viewerAttendance { status } } pageInfo { endCursor hasNextPage } } } } }`;

describe('sessions', () => {
  let world: World;
  let host: Viewer & { instructorId: string };
  let published: Course;
  let draft: Course;
  let session: Made;
  let hidden: Made;
  beforeAll(async () => {
    world = await schedulingWorld();
    host = await givenInstructor(world);
    published = await givenCourse(world, host);
    draft = await givenCourse(world, host, { status: 'DRAFT' });
    session = await givenSession(world, host, published);
    hidden = await givenSession(world, host, draft, { startsAt: '2027-01-13T18:00:00' });
  });
  afterAll(() => world.under.stop());

  const codeOf = async (viewer: Viewer | null, id: string) => {
    const { errors, data } = await world.under.run(viewer, SESSION, { id });
    return errors?.[0]?.extensions['code'] ?? (data.liveSession.id === id ? 'SEEN' : 'OTHER');
  };
  const ofCourses = (
    viewer: Viewer | null,
    courses: readonly { courseId: string }[],
    variables: object = {},
  ) =>
    world.under.run(viewer, COURSES, {
      r: courses.map(({ courseId: id }) => ({ __typename: 'Course', id })),
      ...variables,
    });

  it('of a published course are public, of a draft for those who belong to it', async () => {
    const learner = await givenEnrollment(world, draft);
    const actors = [
      null,
      testViewer(),
      learner,
      await givenInstructor(world),
      host,
      testViewer({ roles: ['ADMIN'] }),
    ];
    expect(await Promise.all(actors.map((actor) => codeOf(actor, session.id)))).toEqual(
      Array(6).fill('SEEN'),
    );
    expect(await Promise.all(actors.map((actor) => codeOf(actor, hidden.id)))).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'SEEN',
      'NOT_FOUND',
      'SEEN',
      'SEEN',
    ]);
    expect(await codeOf(host, newId())).toBe('NOT_FOUND');
    expect(await codeOf(host, 'nonsense')).toBe('NOT_FOUND');
  });

  it('are found by reference as they may be seen, and so are their series', async () => {
    const series = await givenSeries(world, host, draft, { startsAt: '2027-05-04T08:00:00' });
    const found = async (viewer: Viewer | null, typename: string, id: string) => {
      const { data } = await world.under.entity(viewer, typename, { id }, 'id');
      return data._entities[0]?.id ?? null;
    };
    for (const [typename, id] of [
      ['LiveSession', hidden.id],
      ['RecurringSchedule', series.id],
    ] as const) {
      expect([
        await found(host, typename, id),
        await found(null, typename, id),
        await found(testViewer(), typename, id),
      ]).toEqual([id, null, null]);
      expect(await found(host, typename, 'nonsense')).toBeNull();
    }
    const { errors } = await world.under.run(testViewer(), SERIES, { id: series.id });
    expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  });

  it('say why they were cancelled to those who belong to the course', async () => {
    const learner = await givenEnrollment(world, published);
    const ill = await givenSession(world, host, published, { startsAt: '2027-01-14T18:00:00' });
    await world.under.run(host, CANCEL, { input: { sessionId: ill.id, reason: 'Ill' } });
    const reasonFor = async (viewer: Viewer | null) =>
      (await world.under.run(viewer, SESSION, { id: ill.id })).data.liveSession.cancellationReason;
    expect([
      await reasonFor(null),
      await reasonFor(testViewer()),
      await reasonFor(learner),
      await reasonFor(host),
      await reasonFor(testViewer({ roles: ['ADMIN'] })),
    ]).toEqual([null, null, 'Ill', 'Ill', 'Ill']);
  });

  it('never show the way in, whoever asks', async () => {
    const fields = world.under.subgraph.schema.getType('LiveSession')!;
    expect(
      Object.keys((fields as unknown as { getFields(): object }).getFields()).filter((name) =>
        /url|join|room|meetingId/i.test(name),
      ),
    ).toEqual([]);
  });

  it('of a course come in pages, and those that are over when asked for', async () => {
    const course = await givenCourse(world, host);
    const other = await givenCourse(world, host, { status: 'DRAFT' });
    const made: string[] = [];
    for (const day of ['01', '02', '03', '04', '05'])
      made.push((await givenSession(world, host, course, { startsAt: `2027-02-${day}T18:00:00` })).id);
    const page = async (variables: object) => {
      const { data, errors } = await ofCourses(null, [course, other], variables);
      expect(errors).toBeUndefined();
      expect(data._entities[1].liveSessions).toBeNull();
      const { nodes, pageInfo } = data._entities[0].liveSessions;
      return { ids: nodes.map(({ id }: { id: string }) => id), ...pageInfo };
    };
    const first = await page({ first: 2 });
    const second = await page({ first: 2, after: first.endCursor });
    const third = await page({ first: 2, after: second.endCursor });
    expect([first.ids, second.ids, third.ids, third.hasNextPage]).toEqual([
      made.slice(0, 2),
      made.slice(2, 4),
      made.slice(4),
      false,
    ]);
    world.clock.set('2027-02-02T17:30:00Z');
    expect((await page({})).ids).toEqual(made.slice(1));
    expect((await page({ includePast: true })).ids).toEqual(made);
    world.clock.set('2027-01-04T09:00:00Z');
    const foreign = (await ofCourses(null, [published], { first: 1 })).data._entities[0].liveSessions.pageInfo
      .endCursor;
    for (const bad of [{ first: 0 }, { first: 101 }, { after: 'x' }, { after: foreign }])
      expect((await ofCourses(null, [course], bad)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('of many courses cost as many statements as those of one', async () => {
    const courses = await Promise.all(Array.from({ length: 4 }, () => givenCourse(world, host)));
    for (const [index, course] of courses.entries())
      await givenSeries(world, host, course, { startsAt: `2027-03-02T0${index}:00:00`, durationMinutes: 30 });
    const learner = await givenEnrollment(world, courses[0]!);
    const one = await world.under.statementsOf(() => ofCourses(learner, courses.slice(0, 1), { first: 1 }));
    const many = await world.under.statementsOf(() => ofCourses(learner, courses, { first: 100 }));
    expect([one.length, many.length]).toEqual([5, 5]);
  });

  it('of a series come in pages', async () => {
    const { id, sessions } = await givenSeries(world, host, published, { startsAt: '2027-07-06T08:00:00' });
    const page = async (variables: object) => world.under.run(null, SERIES, { id, ...variables });
    const first = (await page({ first: 4 })).data.recurringSchedule.sessions;
    const rest = (await page({ first: 4, after: first.pageInfo.endCursor })).data.recurringSchedule.sessions;
    expect([...first.nodes, ...rest.nodes].map((node: { id: string }) => node.id)).toEqual(
      sessions.map((one) => one.id),
    );
    for (const bad of [{ first: 0 }, { first: 101 }, { after: 'x' }])
      expect((await page(bad)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
