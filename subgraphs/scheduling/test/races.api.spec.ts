import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { secondProcess } from '@training-center/shared/testing/second-process';
import scheduling from '../src/subgraph.js';
import {
  CREATE_SERIES,
  givenCourse,
  givenEnrollment,
  givenInstructor,
  givenSeries,
  givenSession,
  JOIN,
  RESCHEDULE,
  SCHEDULE,
  schedulingWorld,
  sessionInput,
  type World,
} from './factories/world.js';

/** A generator of numbers that is the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const OVERLAPS = `select count(*)::int as count from scheduling.live_session a join scheduling.live_session b
  on a.host_user_id = b.host_user_id and a.id < b.id
  and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
  where a.state <> 'CANCELLED' and b.state <> 'CANCELLED'`;

describe('scheduling in two processes at once', () => {
  let world: World;
  let second: Awaited<ReturnType<typeof secondProcess>>;
  beforeAll(async () => {
    world = await schedulingWorld('2027-01-04T09:00:00Z', { env: { SETTLE_MS: '0' } });
    second = await secondProcess(scheduling, world.under.databaseUrl, { clock: world.clock });
  });
  afterAll(async () => {
    await second.stop();
    await world.under.stop();
  });

  const runOf = (index: number) => (index % 2 === 0 ? world.under.run : second.run);
  const count = async (sql: string, ...values: unknown[]) => {
    const [row] = await world.under.subgraph.orm.em.fork().execute<{ count: number }[]>(sql, values);
    return row!.count;
  };

  it('take 500 bookings of 5 hosts with random overlaps, on days when the clocks change, and no two overlap', async () => {
    const below = numbers(7);
    const hosts = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const host = await givenInstructor(world);
        return { host, course: await givenCourse(world, host) };
      }),
    );
    const answers = await Promise.all(
      Array.from({ length: 500 }, async (_, index) => {
        const { host, course } = hosts[index % 5]!;
        const day = ['2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31'][below(4)];
        const two = (value: number) => String(value).padStart(2, '0');
        const startsAt = `${day}T${two(below(24))}:${two(below(60))}:00`;
        const input = sessionInput(course, { startsAt, durationMinutes: 15 + below(120) });
        return runOf(index)(host, SCHEDULE, { input });
      }),
    );

    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    const codes = Map.groupBy(answers, ({ data }) => data.scheduleSession.userErrors[0]?.code ?? 'BOOKED');
    expect([...codes.keys()].toSorted()).toEqual(['BOOKED', 'HOST_DOUBLE_BOOKED']);
    expect(await count(OVERLAPS)).toBe(0);
    expect(await count('select count(*)::int as count from scheduling.live_session')).toBe(
      codes.get('BOOKED')!.length,
    );
  }, 120_000);

  it('move and make series of one host without an overlap and without a fault', async () => {
    const below = numbers(11);
    const host = await givenInstructor(world);
    const course = await givenCourse(world, host);
    const { sessions } = await givenSeries(world, host, course);
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const startsAt = `2027-0${1 + below(2)}-1${below(10)}T${10 + below(10)}:00:00`;
        if (index % 3 === 0)
          return runOf(index)(host, CREATE_SERIES, {
            input: sessionInput(course, { startsAt, rrule: 'FREQ=WEEKLY;COUNT=4' }),
          });
        const scope = ['THIS', 'FOLLOWING', 'ALL'][below(3)];
        const sessionId = sessions[below(6)]!.id;
        return runOf(index)(host, RESCHEDULE, { input: { sessionId, startsAt, scope } });
      }),
    );
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    expect(await count(OVERLAPS)).toBe(0);
    const stranded = `select count(*)::int as count from scheduling.live_session where schedule_id is null and occurrence is not null`;
    expect(await count(stranded)).toBe(0);
  }, 60_000);

  it('give out exactly 10 of 10 places of a session', async () => {
    const host = await givenInstructor(world);
    const course = await givenCourse(world, host);
    const session = await givenSession(world, host, course, { capacity: 10 });
    const students = await Promise.all(Array.from({ length: 60 }, () => givenEnrollment(world, course)));
    world.clock.set('2027-01-12T16:50:00Z');
    const answers = await Promise.all(
      students.map((student, index) => runOf(index)(student, JOIN, { input: { sessionId: session.id } })),
    );
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    const joined = answers.filter(({ data }) => data.joinSession.joinUrl);
    const full = answers.filter(({ data }) => data.joinSession.userErrors[0]?.capacity === 10);
    expect([joined.length, full.length]).toEqual([10, 50]);
  }, 60_000);
});
