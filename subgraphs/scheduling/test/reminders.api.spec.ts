import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EnrollmentChanged } from '@training-center/enrollments/contract';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { runSchedule } from '@training-center/shared/testing/run-schedule';
import { secondProcess } from '@training-center/shared/testing/second-process';
import { until } from '@training-center/shared/testing/until';
import scheduling from '../src/subgraph.js';
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

const REMIND = 'scheduling.remind';

describe('reminders', () => {
  let world: World;
  let second: Awaited<ReturnType<typeof secondProcess>>;
  let host: Viewer & { instructorId: string };
  let course: Course;
  beforeAll(async () => {
    world = await schedulingWorld();
    second = await secondProcess(scheduling, world.under.databaseUrl, { clock: world.clock });
  });
  beforeEach(async () => {
    world.clock.set('2027-01-04T09:00:00Z');
    await world.under.subgraph.orm.em.fork().execute('truncate scheduling.reminder');
    await world.under.subgraph.orm.em
      .fork()
      .execute(`update scheduling.live_session set state = 'CANCELLED'`);
    host = await givenInstructor(world);
    course = await givenCourse(world, host);
    world.notices.length = 0;
  });
  afterAll(async () => {
    await second.stop();
    await world.under.stop();
  });

  const soon = () => world.notices.filter(({ kind }) => kind === 'SESSION_SOON');
  const keysOf = (userId: string) =>
    soon()
      .filter((notice) => notice.userId === userId)
      .map(({ effectKey }) => effectKey.split(':').slice(3).join(':'))
      .toSorted();
  const sent = async () => {
    const [row] = await world.under.subgraph.orm.em
      .fork()
      .execute<{ count: number }[]>(
        `select count(*)::int as count from scheduling.reminder where state = 'SENT'`,
      );
    return row!.count;
  };
  /** Runs the schedule at each of so many minutes, in both processes at once. */
  const live = async (
    untilText: string,
    everyMinutes: number,
    meanwhile: Record<string, () => Promise<unknown>> = {},
  ) => {
    const end = new Date(untilText);
    for (; world.clock.now() <= end; world.clock.pass(everyMinutes)) {
      await meanwhile[world.clock.now().toISOString().slice(0, 16)]?.();
      await Promise.all([runSchedule(world.under, REMIND), runSchedule(second, REMIND)]);
    }
    await until(async () => soon().length === (await sent()));
  };

  it('come over a week each once, for what takes place and for who is on the course', async () => {
    const [anna, ben, late, leaving] = await Promise.all([
      givenEnrollment(world, course),
      givenEnrollment(world, course),
      givenEnrollment(world, course, undefined, { status: 'PENDING_PAYMENT', enrolledAt: null }),
      givenEnrollment(world, course),
    ]);
    const hourOn = (day: number) => ({ startsAt: `2027-01-${day}T18:00:00` });
    const tuesday = await givenSession(world, host, course, { startsAt: '2027-01-05T18:00:00' });
    const cancelled = await givenSession(world, host, course, { startsAt: '2027-01-07T18:00:00' });
    const friday = await givenSession(world, host, course, { startsAt: '2027-01-08T18:00:00' });
    const moved = await givenSession(world, host, course, { startsAt: '2027-01-09T18:00:00' });
    await givenSession(world, host, course, hourOn(20));

    await live('2027-01-11T09:00:00Z', 30, {
      '2027-01-06T17:30': () => world.under.run(host, CANCEL, { input: { sessionId: cancelled.id } }),
      '2027-01-08T16:30': async () => {
        const { enrollment } = late;
        await world.under.publish(EnrollmentChanged, {
          ...enrollment,
          version: 2,
          status: 'ACTIVE',
          enrolledAt: world.clock.now().toISOString(),
        });
      },
      '2027-01-07T12:00': () =>
        world.under.publish(EnrollmentChanged, { ...leaving.enrollment, version: 2, status: 'DROPPED' }),
      '2027-01-09T10:00': () =>
        world.under.run(host, RESCHEDULE, { input: { sessionId: moved.id, ...hourOn(10) } }),
    });

    const full = [
      '1440:2027-01-05T17:00:00.000Z',
      '1440:2027-01-08T17:00:00.000Z',
      '1440:2027-01-09T17:00:00.000Z',
      '1440:2027-01-10T17:00:00.000Z',
      '60:2027-01-05T17:00:00.000Z',
      '60:2027-01-08T17:00:00.000Z',
      '60:2027-01-10T17:00:00.000Z',
    ];
    // The cancelled session reminded a day before, as it was still to take place.
    const cancelledLater = '1440:2027-01-07T17:00:00.000Z';
    expect(keysOf(anna.userId)).toEqual([...full, cancelledLater].toSorted());
    expect(keysOf(ben.userId)).toEqual(keysOf(anna.userId));
    expect(keysOf(leaving.userId)).toEqual(
      ['1440:2027-01-05T17:00:00.000Z', cancelledLater, '60:2027-01-05T17:00:00.000Z'].toSorted(),
    );
    expect(keysOf(late.userId)).toEqual([
      '1440:2027-01-09T17:00:00.000Z',
      '1440:2027-01-10T17:00:00.000Z',
      '60:2027-01-08T17:00:00.000Z',
      '60:2027-01-10T17:00:00.000Z',
    ]);
    expect(new Set(soon().map(({ effectKey }) => effectKey)).size).toBe(soon().length);
    expect(soon().find(({ subject }) => subject?.id === friday.id)).toMatchObject({
      title: 'Soon: Office hour',
      link: `/courses/${course.slug}`,
      courseId: course.courseId,
    });
    expect(tuesday.version).toBe(1);
  }, 120_000);

  it('say nothing of what was cancelled before', async () => {
    const anna = await givenEnrollment(world, course);
    const session = await givenSession(world, host, course, { startsAt: '2027-01-07T18:00:00' });
    await world.under.run(host, CANCEL, { input: { sessionId: session.id } });
    await live('2027-01-08T00:00:00Z', 60);
    expect(keysOf(anna.userId)).toEqual([]);
  }, 60_000);

  it('come exactly once to who enrolls 30 minutes before, and 5 hours before', async () => {
    await givenSession(world, host, course, { startsAt: '2027-01-05T18:00:00' });
    world.clock.set('2027-01-05T12:00:00Z');
    const five = await givenEnrollment(world, course);
    await live('2027-01-05T16:29:00Z', 15);
    const half = await givenEnrollment(world, course, undefined, { enrolledAt: '2027-01-05T16:30:00Z' });
    world.clock.set('2027-01-05T16:30:00Z');
    await live('2027-01-05T18:00:00Z', 5);
    expect([keysOf(five.userId), keysOf(half.userId)]).toEqual([
      ['60:2027-01-05T17:00:00.000Z'],
      ['60:2027-01-05T17:00:00.000Z'],
    ]);
  }, 60_000);

  it('come at the first possible minute, and once when the schedule stood still', async () => {
    const anna = await givenEnrollment(world, course);
    await givenSession(world, host, course, { startsAt: '2027-01-05T18:00:00' });
    world.clock.set('2027-01-04T16:59:00Z');
    await live('2027-01-04T16:59:30Z', 1);
    expect(keysOf(anna.userId)).toEqual([]);
    world.clock.set('2027-01-05T16:40:00Z');
    await live('2027-01-05T16:45:00Z', 1);
    expect(keysOf(anna.userId)).toEqual(['60:2027-01-05T17:00:00.000Z']);
  });

  it('reach the others when one cannot be sent', async () => {
    const [bad, ...others] = await Promise.all(
      Array.from({ length: 5 }, () => givenEnrollment(world, course)),
    );
    await givenSession(world, host, course, { startsAt: '2027-01-05T18:00:00' });
    const em = world.under.subgraph.orm.em.fork();
    await em.execute(`create function pg_temp_refuse() returns trigger language plpgsql as $$ begin
      if new.state = 'SENT' and new.user_id = '${bad!.userId}' then raise 'no'; end if; return new; end $$`);
    await em.execute(
      'create trigger refuse before update on scheduling.reminder for each row execute function pg_temp_refuse()',
    );
    world.clock.set('2027-01-04T17:00:00Z');
    await runSchedule(world.under, REMIND);
    await until(() => soon().length === 4);
    expect(keysOf(bad!.userId)).toEqual([]);
    for (const other of others) expect(keysOf(other.userId)).toHaveLength(1);
    await em.execute('drop trigger refuse on scheduling.reminder');
    world.clock.pass(1);
    await live('2027-01-04T17:02:00Z', 1);
    expect(keysOf(bad!.userId)).toHaveLength(1);
  });

  it('of a class of 450 are all sent, batch by batch', async () => {
    await world.under.subgraph.orm.em.fork().execute(
      `insert into scheduling.enrollment_projection (enrollment_id, version, course_id, student_id, user_id, status, enrolled_at)
       select gen_random_uuid(), 1, ?, gen_random_uuid(), gen_random_uuid(), 'ACTIVE', '2027-01-01' from generate_series(1, 450)`,
      [course.courseId],
    );
    await givenSession(world, host, course, { startsAt: '2027-01-05T18:00:00' });
    world.clock.set('2027-01-04T17:00:00Z');
    await runSchedule(world.under, REMIND);
    await until(() => soon().length === 450, { timeoutMs: 20_000 });
    expect(new Set(soon().map(({ userId }) => userId)).size).toBe(450);
  }, 60_000);
});

describe('news of sessions', () => {
  let world: World;
  let host: Viewer & { instructorId: string };
  let course: Course;
  beforeAll(async () => {
    world = await schedulingWorld();
    host = await givenInstructor(world);
    course = await givenCourse(world, host);
  });
  afterAll(() => world.under.stop());

  it('reach those on the course once for a series, a move and a cancellation', async () => {
    const anna = await givenEnrollment(world, course);
    await givenEnrollment(world, course, undefined, { status: 'DROPPED' });
    const { sessions } = await givenSeries(world, host, course);
    await until(() => world.notices.length === 1);
    await world.under.run(host, RESCHEDULE, {
      input: { sessionId: sessions[2]!.id, startsAt: '2027-01-26T19:00:00', scope: 'FOLLOWING' },
    });
    await until(() => world.notices.length === 2);
    await world.under.run(host, CANCEL, { input: { sessionId: sessions[5]!.id, reason: 'Ill' } });
    await until(() => world.notices.length === 3);
    expect(world.notices.map(({ kind, userId }) => [kind, userId])).toEqual([
      ['SESSION_SCHEDULED', anna.userId],
      ['SESSION_MOVED', anna.userId],
      ['SESSION_CANCELLED', anna.userId],
    ]);
    expect(world.notices.map(({ body }) => body)).toEqual([
      '6 sessions, the first of them: Tuesday, 12 January 2027 at 18:00 (Europe/Berlin).',
      '4 sessions, the first of them: now Tuesday, 26 January 2027 at 19:00 (Europe/Berlin).',
      'Tuesday, 16 February 2027 at 19:00 (Europe/Berlin). Ill',
    ]);
  });

  it('reach a class of 450 page by page', async () => {
    const large = await givenCourse(world, host);
    world.notices.length = 0;
    await world.under.subgraph.orm.em.fork().execute(
      `insert into scheduling.enrollment_projection (enrollment_id, version, course_id, student_id, user_id, status, enrolled_at)
       select gen_random_uuid(), 1, ?, gen_random_uuid(), gen_random_uuid(), 'ACTIVE', now() from generate_series(1, 450)`,
      [large.courseId],
    );
    await givenSession(world, host, large, { startsAt: '2027-06-08T18:00:00' });
    await until(() => world.notices.length === 450, { timeoutMs: 20_000 });
    expect(new Set(world.notices.map(({ effectKey }) => effectKey)).size).toBe(450);
  }, 40_000);
});
