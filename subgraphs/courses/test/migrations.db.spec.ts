import { expect, it } from '@jest/globals';
import { migrationRoundTrip } from '@training-center/shared/testing/migration-round-trip';
import courses from '../src/subgraph.js';

it('the migrations can be taken back and done again, and make what the entities say', async () => {
  expect(await migrationRoundTrip(courses)).toEqual({ leftBehind: [], missing: [] });
});
