import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import { randomOperation } from './random-operation.js';
import { apiSchema, askEngine, askMergedSchema } from './shop.js';
import type { World } from './shop-world.js';

const RUNS = Number(process.env['ENGINE_RUNS'] ?? 300);

describe('the engine, compared with one merged schema', () => {
  const compare = async (operationSeed: number, depth: number, world: World) => {
    const operation = randomOperation(apiSchema, operationSeed, depth);
    const [mine, merged] = [await askEngine(operation, world), await askMergedSchema(operation, world)];
    try {
      expect(plain(mine.data)).toEqual(plain(merged.data));
      expect(JSON.stringify(mine.data)).toBe(JSON.stringify(merged.data));
      expect(nulls(mine)).toEqual(nulls(merged));
    } catch (error) {
      (error as Error).message +=
        `\n${operation.text}\n${JSON.stringify({ mine: mine.errors, merged: merged.errors })}`;
      throw error;
    }
  };
  const seeds = [fc.integer({ min: 0 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0 })] as const;

  it('answers the same while all goes well', async () => {
    const property = fc.asyncProperty(...seeds, (operation, depth, seed) =>
      compare(operation, depth, { seed, failures: 0 }),
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it('answers the same with fields and entities that fail, and says why where something is missing', async () => {
    const property = fc.asyncProperty(...seeds, (operation, depth, seed) =>
      compare(operation, depth, { seed, failures: 25 }),
    );
    await fc.assert(property, { numRuns: RUNS });
  });
});

/** graphql-js answers objects without a prototype. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

/**
 * Where data is null because of an error. Of several errors below one null an executor may tell any, so codes count only
 * where the error itself is. What failed without anything missing (a field of other types, fetched along) does not count.
 */
function nulls({ data, errors = [] }: ExecutionResult): string[] {
  const found = errors.flatMap(({ path = [], extensions }) => {
    let value: unknown = data;
    let depth = 0;
    while (value !== null && depth < path.length)
      value = (value as Record<string | number, unknown>)[path[depth++]!];
    if (value !== null) return [];
    const position = path.slice(0, depth).join('.');
    return depth < path.length
      ? position
      : `${position} ${extensions?.['code'] === 'BOOM' ? 'BOOM' : 'FAULT'}`;
  });
  const exact = new Set(found.map((each) => each.split(' ')[0]!));
  return [...exact]
    .map((position) =>
      found.includes(position) ? position : found.find((each) => each.startsWith(`${position} `))!,
    )
    .toSorted();
}
