import { describe, expect, it } from '@jest/globals';
import { migrationRoundTrip } from '@training-center/shared/testing/migration-round-trip';
import scheduling from '../src/subgraph.js';

describe('the migrations of scheduling', () => {
  it('go back to nothing and forth again, and leave what the entities need', async () => {
    expect(await migrationRoundTrip(scheduling)).toEqual({ leftBehind: [], missing: [] });
  });
});
