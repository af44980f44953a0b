import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InstructorChanged } from '@training-center/profiles/contract';
import { type CurrentState, republishConsumer } from '@training-center/shared/events/republish';
import { newId } from '@training-center/shared/ids/new-id';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import { InstructorProjection } from '../src/domain/instructor/instructor-projection.entity.js';
import courses from '../src/subgraph.js';

describe('what is known of instructors', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());

  it.each([
    ['in order', [1, 2, 3]],
    ['backwards', [3, 2, 1]],
    ['three times and mixed', [2, 1, 3, 1, 3, 2, 3, 2, 1]],
  ])('is the newest event, told %s', async (_case, versions) => {
    const instructorId = newId();
    const userId = newId();
    for (const version of versions) {
      await under.publish(InstructorChanged, {
        instructorId,
        userId,
        username: 'ada',
        version,
        canTeach: version === 3,
      });
    }

    const rows = await under.subgraph.orm.em.fork().find(InstructorProjection, { instructorId });
    expect(rows).toMatchObject([{ instructorId, userId, canTeach: true, version: 3 }]);
  });

  it('is the same again when it is rebuilt from nothing', async () => {
    const told = Array.from({ length: 450 }, (_, index) => ({
      instructorId: newId(),
      userId: newId(),
      username: `instructor-${index}`,
      version: 1 + (index % 7),
      canTeach: index % 3 > 0,
    })).toSorted((a, b) => (a.instructorId < b.instructorId ? -1 : 1));
    const read: CurrentState['read'] = async (_em, afterId, limit) =>
      told
        .filter(({ instructorId }) => afterId === null || instructorId > afterId)
        .slice(0, limit)
        .map((data) => ({ id: data.instructorId, data }));
    await under.standIn([republishConsumer('profiles', [{ event: InstructorChanged, read }])]);
    const em = () => under.subgraph.orm.em.fork();
    await em().nativeDelete(InstructorProjection, {});

    await under.subgraph.rebuildProjections();

    await until(async () => (await em().count(InstructorProjection)) === told.length, {
      timeoutMs: 20_000,
    });
    const rows = await em().find(InstructorProjection, {}, { orderBy: { instructorId: 'asc' } });
    const facts = rows.map(({ instructorId, userId, canTeach, version }) => [
      instructorId,
      userId,
      canTeach,
      version,
    ]);
    expect(facts).toEqual(
      told.map(({ instructorId, userId, canTeach, version }) => [instructorId, userId, canTeach, version]),
    );
  });
});
