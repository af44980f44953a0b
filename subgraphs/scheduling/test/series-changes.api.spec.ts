import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecurrenceRule } from '../src/domain/recurrence/recurrence-rule.js';
import {
  CANCEL,
  givenCourse,
  givenInstructor,
  givenSeries,
  RESCHEDULE,
  schedulingWorld,
  type World,
} from './factories/world.js';

interface Row {
  readonly id: string;
  readonly local_start: string;
  readonly starts_at: Date;
  readonly state: string;
  readonly detached: boolean;
  readonly version: number;
  readonly occurrence: number;
  readonly rrule: string;
  readonly first: string;
  readonly time_zone: string;
}

const RULES = [
  'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=14',
  'FREQ=DAILY;INTERVAL=3;COUNT=12',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270601',
  'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1;COUNT=8',
];
const ZONES = ['Europe/Berlin', 'America/Chicago', 'Australia/Lord_Howe'];

/** A generator of numbers that is the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('a series after many changes', () => {
  let world: World;
  beforeAll(async () => {
    world = await schedulingWorld(undefined, { env: { SETTLE_MS: '0' } });
  });
  afterAll(() => world.under.stop());

  const rowsOf = (courseId: string) =>
    world.under.subgraph.orm.em.fork().execute<Row[]>(
      `select s.*, r.rrule, r.local_start as first from scheduling.live_session s
       join scheduling.recurring_schedule r on r.id = s.schedule_id where s.course_id = ? order by s.id`,
      [courseId],
    );

  /** Sessions that do not stand where the rule of their series puts them, apart from those that may. */
  const astray = (rows: readonly Row[]) =>
    rows.filter((row) => {
      if (row.detached || row.state === 'CANCELLED' || new Date(row.starts_at) <= world.clock.now())
        return false;
      const readings = RecurrenceRule.parse(row.rrule).expand(row.first, row.time_zone);
      return readings[row.occurrence - 1] !== row.local_start;
    });

  it.each(RULES.flatMap((rrule) => [1, 2, 3].map((seed) => [rrule, seed] as const)))(
    'still follows its rule, loses no session, and leaves the past alone: %s, %d',
    async (rrule, seed) => {
      const below = numbers(seed * 7919);
      world.clock.set('2027-01-04T09:00:00Z');
      const host = await givenInstructor(world);
      const course = await givenCourse(world, host);
      const timeZone = ZONES[seed % 3]!;
      const { sessions } = await givenSeries(world, host, course, { rrule, timeZone });
      let done = 0;
      for (let step = 0; step < 25; step += 1) {
        world.clock.pass(60 * 24 * below(4));
        const before = await rowsOf(course.courseId);
        const target = before[below(before.length)]!;
        const scope = ['THIS', 'FOLLOWING', 'ALL'][below(3)];
        const common = { sessionId: target.id, scope, force: below(4) === 0 };
        const day = new Date(Date.parse(`${target.local_start}Z`) + (below(5) - 2) * 86_400_000)
          .toISOString()
          .slice(0, 10);
        const input = {
          ...common,
          startsAt: `${day}T${10 + below(12)}:00:00`,
          durationMinutes: 30 + below(60),
        };
        const cancels = below(8) === 0;
        const answer = await world.under.run(host, cancels ? CANCEL : RESCHEDULE, {
          input: cancels ? common : input,
        });
        expect(answer.errors).toBeUndefined();
        const after = await rowsOf(course.courseId);
        const refused = answer.data[cancels ? 'cancelSession' : 'rescheduleSession'].userErrors.length > 0;
        if (refused) expect(after).toEqual(before);
        else done += 1;
        expect(astray(after)).toEqual([]);
        for (const [index, row] of after.entries()) {
          const earlier = before[index]!;
          expect([earlier.version, earlier.version + 1]).toContain(row.version);
          const isOver = new Date(earlier.starts_at) <= world.clock.now() || earlier.state === 'CANCELLED';
          if (isOver) expect([row.version, row.local_start]).toEqual([earlier.version, earlier.local_start]);
        }
      }
      expect((await rowsOf(course.courseId)).map(({ id }) => id)).toEqual(
        sessions.map(({ id }) => id).toSorted(),
      );
      expect(done).toBeGreaterThan(2);
    },
    60_000,
  );
});
