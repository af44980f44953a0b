import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { GrantReader, RevokeReader } from '../src/contract.js';
import { CourseReader } from '../src/domain/reader/course-reader.entity.js';
import courses from '../src/subgraph.js';

const YEAR = '2027-11-23T12:00:00.000Z';
type Step = ['grant' | 'revoke', version: number, until?: string | null, paid?: boolean];

describe('readers', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  async function after(steps: readonly Step[]) {
    const key = { courseId: newId(), userId: newId() };
    for (const [kind, version, until = null, paid = false] of steps) {
      if (kind === 'grant') await under.publish(GrantReader, { ...key, version, until, paid });
      else await under.publish(RevokeReader, { ...key, version });
    }
    const rows = await under.subgraph.orm.em.fork().find(CourseReader, key);
    expect(rows).toHaveLength(1);
    const [{ until, paid, revoked, version }] = rows as [CourseReader];
    return { until: until?.toISOString() ?? null, paid, revoked, version };
  }

  const HISTORY: readonly Step[] = [
    ['grant', 1, null, false],
    ['revoke', 2],
    ['grant', 3, YEAR, true],
    ['revoke', 4],
    ['grant', 5, null, true],
  ];

  it('hold what the newest of several commands says', async () => {
    expect(await after(HISTORY)).toEqual({ until: null, paid: true, revoked: false, version: 5 });
    expect(await after(HISTORY.slice(0, 4))).toEqual({ until: null, paid: false, revoked: true, version: 4 });
    expect(await after(HISTORY.slice(0, 3))).toEqual({ until: YEAR, paid: true, revoked: false, version: 3 });
  });

  it('end in the same state whatever the order, three times each', async () => {
    const thrice = [...HISTORY, ...HISTORY, ...HISTORY];
    for (const seed of [1, 2, 3, 4, 5]) {
      expect(await after(shuffled(thrice, seed))).toEqual({
        until: null,
        paid: true,
        revoked: false,
        version: 5,
      });
    }
  });

  it('are not let in by a grant that is older than a revocation', async () => {
    expect(
      await after([
        ['revoke', 2],
        ['grant', 1],
        ['revoke', 2],
      ]),
    ).toMatchObject({ revoked: true, version: 2 });
    expect(
      await after([
        ['revoke', 2],
        ['grant', 1],
        ['grant', 3],
      ]),
    ).toMatchObject({ revoked: false, version: 3 });
  });

  it('are mended by a command that comes again', async () => {
    const key = { courseId: newId(), userId: newId() };
    const grant = { ...key, version: 1, until: null, paid: false };
    await under.publish(GrantReader, grant);
    await under.subgraph.orm.em.fork().nativeUpdate(CourseReader, key, { revoked: true });

    await under.publish(GrantReader, grant);

    expect(await under.subgraph.orm.em.fork().findOne(CourseReader, key)).toMatchObject({ revoked: false });
  });

  it('are one row for commands that come at once', async () => {
    const key = { courseId: newId(), userId: newId() };

    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        under.publish(GrantReader, { ...key, version: index + 1, until: null, paid: false }),
      ),
    );

    expect(await under.subgraph.orm.em.fork().find(CourseReader, key)).toMatchObject([{ version: 20 }]);
  });
});

/** Another order for each seed, the same each time. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const left = [...items];
  const mixed: T[] = [];
  let state = seed;
  while (left.length > 0) {
    state = (state * 48_271) % 2_147_483_647;
    mixed.push(...left.splice(state % left.length, 1));
  }
  return mixed;
}
