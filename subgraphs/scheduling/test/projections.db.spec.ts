import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { EnrollmentChanged } from '@training-center/enrollments/contract';
import { InstructorChanged } from '@training-center/profiles/contract';
import { republishCommand } from '@training-center/shared/events/republish';
import { until } from '@training-center/shared/testing/until';
import { SessionChanged } from '../src/contract.js';
import {
  givenCourse,
  givenEnrollment,
  givenInstructor,
  givenSeries,
  givenSession,
  schedulingWorld,
  type World,
} from './factories/world.js';

describe('what scheduling knows of other domains', () => {
  let world: World;
  beforeAll(async () => {
    world = await schedulingWorld();
  });
  afterAll(() => world.under.stop());

  const row = async (table: string, key: string, id: string) => {
    const [found] = await world.under.subgraph.orm.em
      .fork()
      .execute(`select * from scheduling.${table} where ${key} = ?`, [id]);
    return found as Record<string, unknown>;
  };

  it('is the newest, whatever the order, and however often it came', async () => {
    const host = await givenInstructor(world);
    const course = await givenCourse(world, host);
    const student = await givenEnrollment(world, course);
    const { under } = world;
    const instructor = { instructorId: host.instructorId, userId: host.userId, username: 'x' };
    for (const version of [3, 2, 3]) {
      await under.publish(CourseChanged, { ...course, version, title: `v${version}` });
      await under.publish(InstructorChanged, { ...instructor, version, canTeach: version !== 3 });
      await under.publish(EnrollmentChanged, {
        ...student.enrollment,
        version,
        status: version === 3 ? 'DROPPED' : 'ACTIVE',
      });
    }
    expect(await row('course_projection', 'course_id', course.courseId)).toMatchObject({
      version: 3,
      title: 'v3',
    });
    expect(await row('instructor_projection', 'instructor_id', host.instructorId)).toMatchObject({
      version: 3,
      can_teach: false,
    });
    expect(
      await row('enrollment_projection', 'enrollment_id', student.enrollment.enrollmentId),
    ).toMatchObject({ version: 3, status: 'DROPPED' });
  });

  it('ends the sessions to come of a course that is deleted, and frees its host', async () => {
    const host = await givenInstructor(world);
    const course = await givenCourse(world, host);
    const { sessions } = await givenSeries(world, host, course);
    const told = await world.under.recorded(SessionChanged);
    world.clock.set('2027-01-20T09:00:00Z');
    for (const version of [2, 2, 1])
      await world.under.publish(CourseChanged, { ...course, version, deleted: version === 2 });
    await until(() => told.length === 4);
    expect(told.every(({ data }) => data.status === 'CANCELLED' && data.version === 2)).toBe(true);
    await givenSession(world, host, await givenCourse(world, host), { startsAt: sessions[3]!.localStart });
    world.clock.set('2027-01-04T09:00:00Z');
  });

  it('and what it tells others can be told again', async () => {
    const host = await givenInstructor(world);
    const { sessions } = await givenSeries(world, host, await givenCourse(world, host));
    const told = await world.under.recorded(SessionChanged);
    const queue = await world.under.subgraph.orm.em
      .fork()
      .execute<{ name: string }[]>('select name from jobs.subscription where event = ? order by name desc', [
        SessionChanged.name,
      ]);
    await world.under.publish(republishCommand('scheduling'), {
      event: SessionChanged.name,
      queue: queue[0]!.name,
      afterId: null,
    });
    const again = () =>
      told.map(({ data }) => data.sessionId).filter((id) => sessions.some((one) => one.id === id));
    await until(() => again().length === 6);
    expect(again().toSorted()).toEqual(sessions.map(({ id }) => id).toSorted());
  });
});
