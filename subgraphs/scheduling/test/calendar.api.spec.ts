import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { testViewer } from '@training-center/shared/testing/subgraph-under-test';
import type { FastifyInstance } from 'fastify';
import ICAL from 'ical.js';
import { vtimezone } from '../src/http/vtimezone.js';
import { routesOf } from './factories/http.js';
import {
  CANCEL,
  type Course,
  givenCourse,
  givenEnrollment,
  givenInstructor,
  givenSeries,
  givenSession,
  RESCHEDULE,
  schedulingWorld,
  type World,
} from './factories/world.js';

const FEED = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Viewer { calendarFeedUrl } } }`;
const AGENDA = `query ($r: [_Any!]!, $from: DateTime!, $to: DateTime!) { _entities(representations: $r) { ... on Viewer {
  agenda(from: $from, to: $to) { ...SessionOnCalendar recurringSchedule { id } viewerAttendance { status } version } } } }
  fragment SessionOnCalendar on LiveSession { id title status startsAt endsAt timeZone course { id } host { id } }`;
const YEAR = { from: '2027-01-01T00:00:00Z', to: '2027-12-31T00:00:00Z' };

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: string;
  readonly version: number;
}

describe('a calendar', () => {
  let world: World;
  let server: FastifyInstance;
  let host: Viewer & { instructorId: string };
  let course: Course;
  beforeAll(async () => {
    world = await schedulingWorld();
    server = routesOf(world);
    host = await givenInstructor(world);
    course = await givenCourse(world, host);
  });
  afterAll(async () => {
    await server.close();
    await world.under.stop();
  });

  const reference = (viewer: Viewer) => [{ __typename: 'Viewer', id: viewer.userId }];
  const urlOf = async (viewer: Viewer): Promise<string | null> => {
    const { data } = await world.under.run(viewer, FEED, { r: reference(viewer) });
    return data._entities[0].calendarFeedUrl;
  };
  const agendaOf = async (viewer: Viewer, span: object = YEAR) => {
    const { data, errors } = await world.under.run(viewer, AGENDA, { r: reference(viewer), ...span });
    return errors ? errors[0]!.extensions['code'] : (data._entities[0].agenda as Entry[]);
  };
  const get = (url: string | null) => server.inject({ method: 'GET', url: new URL(url!).pathname });
  const mutate = async (viewer: Viewer, name: string) => {
    const { data } = await world.under.run(
      viewer,
      `mutation { ${name} { calendarFeedUrl userErrors { code } } }`,
    );
    return data[name].calendarFeedUrl as string | null;
  };
  /** As ical.js reads it: another library than the one that writes. */
  const read = (text: string) => {
    ICAL.TimezoneService.reset();
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zone of calendar.getAllSubcomponents('vtimezone'))
      ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        id: event.uid,
        title: event.summary,
        startsAt: event.startDate.toJSDate().toISOString(),
        endsAt: event.endDate.toJSDate().toISOString(),
        isCancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
        sequence: Number(component.getFirstPropertyValue('sequence')),
        zone: (component.getFirstProperty('dtstart')!.getParameter('tzid') as string | undefined) ?? 'UTC',
      };
    });
  };

  it('read back by another library equals the agenda, on days when the clocks change, too', async () => {
    const student = await givenEnrollment(world, course);
    const cases: [string, string, number][] = [
      ['2027-03-28T02:30:00', 'Europe/Berlin', 60],
      ['2027-03-28T00:30:00', 'America/Sao_Paulo', 60],
      ['2027-10-31T02:30:00', 'Europe/Berlin', 30],
      ['2027-10-31T04:30:00', 'Europe/Berlin', 30],
      ['2027-11-07T00:45:00', 'America/Chicago', 90],
      ['2027-03-14T01:30:00', 'America/Chicago', 60],
      ['2027-10-03T02:10:00', 'Australia/Lord_Howe', 45],
      ['2027-06-01T12:00:00', 'Asia/Kathmandu', 45],
      ['2027-06-02T12:00:00', 'UTC', 45],
      ['2027-07-01T12:00:00', 'Africa/Casablanca', 45],
      ['2027-12-01T12:00:00', 'Pacific/Auckland', 45],
    ];
    for (const [startsAt, timeZone, durationMinutes] of cases)
      await givenSession(world, host, course, {
        startsAt,
        timeZone,
        durationMinutes,
        title: `Über; Zeit, \\ "${timeZone}" ✓`,
      });
    const berlin = { rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=40', startsAt: '2027-02-01T18:00:00' };
    const { sessions } = await givenSeries(world, host, course, berlin);
    const chicago = {
      rrule: 'FREQ=MONTHLY;BYDAY=WE;BYSETPOS=-1;COUNT=10',
      startsAt: '2027-02-01T08:00:00',
      timeZone: 'America/Chicago',
    };
    await givenSeries(world, host, course, chicago);
    await world.under.run(host, CANCEL, { input: { sessionId: sessions[7]!.id } });
    await world.under.run(host, RESCHEDULE, {
      input: { sessionId: sessions[9]!.id, startsAt: '2027-04-06T19:00:00', scope: 'FOLLOWING' },
    });

    const response = await get(await urlOf(student));
    const agenda = (await agendaOf(student)) as Entry[];
    expect(agenda).toHaveLength(cases.length + 50);
    const events = read(response.body);
    expect(
      events
        .map(({ zone: _zone, sequence: _sequence, ...event }) => event)
        .toSorted((a, b) => a.id.localeCompare(b.id)),
    ).toEqual(
      agenda
        .map(({ id, title, startsAt, endsAt, status }) => ({
          id,
          title,
          startsAt,
          endsAt,
          isCancelled: status === 'CANCELLED',
        }))
        .toSorted((a, b) => a.id.localeCompare(b.id)),
    );
    expect(new Map(events.map(({ id, sequence }) => [id, sequence]))).toEqual(
      new Map(agenda.map(({ id, version }) => [id, version - 1])),
    );
    const zones = Map.groupBy(events, ({ zone }) => zone);
    expect(zones.get('Europe/Berlin')!.length).toBeGreaterThan(40);
    // The doubled hours, and what is in UTC.
    expect(zones.get('UTC')).toHaveLength(3);
    expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(response.body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('counts each change of a session, and keeps its UID', async () => {
    const own = await givenCourse(world, host);
    const student = await givenEnrollment(world, own);
    const session = await givenSession(world, host, own, { startsAt: '2027-08-03T18:00:00' });
    const seen = async () =>
      read((await get(await urlOf(student))).body).map(({ id, sequence, isCancelled }) => [
        id,
        sequence,
        isCancelled,
      ]);
    const history = [await seen()];
    for (const startsAt of ['2027-08-04T18:00:00', '2027-08-05T18:00:00']) {
      await world.under.run(host, RESCHEDULE, { input: { sessionId: session.id, startsAt } });
      history.push(await seen());
    }
    await world.under.run(host, CANCEL, { input: { sessionId: session.id } });
    history.push(await seen());
    expect(history).toEqual([
      [[session.id, 0, false]],
      [[session.id, 1, false]],
      [[session.id, 2, false]],
      [[session.id, 3, true]],
    ]);
  });

  it('has an address that can be shown again, replaced and taken away', async () => {
    const student = await givenEnrollment(world, course);
    const [first, again] = [await urlOf(student), await urlOf(student)];
    expect(first).toMatch(/^http:\/\/localhost:4000\/calendar\/[\w-]{46}\.ics$/);
    expect(again).toBe(first);
    const second = await mutate(student, 'rotateCalendarFeed');
    expect([second === first, await urlOf(student)]).toEqual([false, second]);
    const codes = async () => Promise.all([first, second].map(async (url) => (await get(url)).statusCode));
    expect(await codes()).toEqual([404, 200]);
    expect([await mutate(student, 'revokeCalendarFeed'), await urlOf(student)]).toEqual([null, null]);
    expect(await codes()).toEqual([404, 404]);
    const third = await mutate(student, 'rotateCalendarFeed');
    expect([(await get(third)).statusCode, ...(await codes())]).toEqual([200, 404, 404]);
  });

  it('is not found under an address that was made up', async () => {
    const student = await givenEnrollment(world, course);
    const url = (await urlOf(student))!;
    const other = (await urlOf(await givenEnrollment(world, course)))!;
    const name = new URL(url).pathname;
    const mixed = new URL(other).pathname.slice(0, 31) + name.slice(31);
    for (const path of [
      name.replace('.ics', ''),
      `/calendar/${newId()}.ics`,
      '/calendar/x.ics',
      mixed,
      `${name.slice(0, -6)}AA.ics`,
    ])
      expect((await server.inject({ method: 'GET', url: path })).statusCode).toBe(404);
  });

  it('holds what one hosts and learns, and nothing of courses that one left or that are gone', async () => {
    const own = await givenCourse(world, host, { status: 'DRAFT' });
    const session = await givenSession(world, host, own, { startsAt: '2027-09-01T18:00:00' });
    const learner = await givenEnrollment(world, own);
    const left = await givenEnrollment(world, own, testViewer(), { status: 'DROPPED' });
    const unpaid = await givenEnrollment(world, own, testViewer(), { status: 'PENDING_PAYMENT' });
    const has = async (viewer: Viewer) => {
      const inAgenda = ((await agendaOf(viewer)) as Entry[]).some(({ id }) => id === session.id);
      const inFeed = (await get(await urlOf(viewer))).body.includes(session.id);
      return [inAgenda, inFeed];
    };
    expect([
      await has(host),
      await has(learner),
      await has(left),
      await has(unpaid),
      await has(testViewer()),
    ]).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
    await givenCourse(world, host, { ...own, version: 2, deleted: true });
    expect([await has(host), await has(learner)]).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it('is nobody else’s', async () => {
    const student = await givenEnrollment(world, course);
    for (const viewer of [null, testViewer(), testViewer({ roles: ['ADMIN'] })]) {
      const { data } = await world.under.run(viewer, AGENDA, { r: reference(student), ...YEAR });
      expect(data._entities).toEqual([null]);
    }
  });

  it.each([
    ['empty', { from: '2027-02-01T00:00:00Z', to: '2027-02-01T00:00:00Z' }],
    ['turned round', { from: '2027-02-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }],
    ['longer than 366 days', { from: '2027-01-01T00:00:00Z', to: '2028-01-02T00:00:01Z' }],
  ])('is not answered for a span that is %s', async (_name, span) => {
    expect(await agendaOf(host, span)).toBe('BAD_USER_INPUT');
  });

  it('costs as many statements for a day as for a year', async () => {
    const student = await givenEnrollment(world, course);
    const day = { from: '2027-02-01T00:00:00Z', to: '2027-02-02T00:00:00Z' };
    const one = await world.under.statementsOf(() => agendaOf(student, day));
    const all = await world.under.statementsOf(() => agendaOf(student));
    expect([((await agendaOf(student, day)) as Entry[]).length, one.length, all.length]).toEqual([1, 4, 4]);
  });
});

describe('a VTIMEZONE', () => {
  it('says of each zone what the tz database says, through a year of its changes', () => {
    const wrong: string[] = [];
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const component = new ICAL.Component(
        ICAL.parse(`BEGIN:VCALENDAR\r\n${vtimezone(zone, { from: 2026, to: 2028 })}\r\nEND:VCALENDAR`),
      );
      const timezone = new ICAL.Timezone(component.getFirstSubcomponent('vtimezone')!);
      const clock = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      for (let day = 0; day < 366; day += 5) {
        const instant = new Date(Date.UTC(2027, 0, 1 + day, 12));
        const local = clock.format(instant);
        const [date, time] = local.split(' ') as [string, string];
        const found = new ICAL.Time({ ...numbersOf(date, time), isDate: false }, timezone);
        if (found.toUnixTime() * 1000 !== +instant) wrong.push(`${zone} ${local}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

function numbersOf(date: string, time: string) {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const [hour, minute, second] = time.split(':').map(Number) as [number, number, number];
  return { year, month, day, hour, minute, second };
}
