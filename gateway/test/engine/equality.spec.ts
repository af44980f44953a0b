import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import { randomOperation } from './random-operation.js';
import { apiSchema, askEngine, askMergedSchema } from './shop.js';
import { type Fault, faults, type World } from './shop-world.js';

const RUNS = Number(process.env['ENGINE_RUNS'] ?? 250);

describe('the engine, compared with one merged schema', () => {
  let takenAlong = 0;
  const compare = async (operationSeed: number, depth: number, world: World, isRemote = false) => {
    const operation = randomOperation(apiSchema, operationSeed, depth, operationSeed % 7 === 0);
    const [mine, merged] = [
      await askEngine(operation, world, isRemote),
      await askMergedSchema(operation, world),
    ];
    if (world.failures > 0 && isTakenAlong(mine, merged)) return void takenAlong++;
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

  it('answers the same over HTTP, in whatever order answers arrive', async () => {
    const property = fc.asyncProperty(...seeds, (operation, depth, seed) =>
      compare(operation, depth, { seed, failures: 10 }, true),
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it('answers the same while subgraphs say what their schema does not allow', async () => {
    const property = fc.asyncProperty(...seeds, (operation, depth, seed) =>
      compare(operation, depth, { seed, failures: 0, lies: 60 }, true),
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it('loses the fields of a broken subgraph and no others, however it is broken', async () => {
    const fault = fc.constantFrom(...(Object.keys(faults) as Fault[]));
    const property = fc.asyncProperty(...seeds, fault, (operation, depth, seed, broken) =>
      compare(operation, depth, { seed, failures: 0, fault: broken }, true),
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it('seldom had to forgive a field that was taken along', () => {
    expect(takenAlong).toBeLessThanOrEqual(RUNS / 50);
  });
});

/**
 * A plan does not tell apart objects of several types at one path, and may ask of all what was selected of some. When such a
 * field must not be null and fails, it takes the object's other fields of that fetch along: null where one merged schema has
 * a value, with the error that says so.
 */
function isTakenAlong(mine: ExecutionResult, merged: ExecutionResult): boolean {
  const told = new Set((mine.errors ?? []).map(({ path = [] }) => path.join('.')));
  const isTold = (path: readonly (string | number)[]) =>
    path.some((_key, i) => told.has(path.slice(0, i + 1).join('.')));
  let differences = 0;
  const agree = (a: unknown, b: unknown, path: readonly (string | number)[]): boolean => {
    if (a === b) return true;
    if (a === null) return ++differences > 0 && isTold(path);
    if (typeof a !== 'object' || typeof b !== 'object' || b === null) return false;
    return Object.entries(a).every(([key, value]) =>
      agree(value, (b as Record<string, unknown>)[key], [...path, Array.isArray(a) ? Number(key) : key]),
    );
  };
  return agree(plain(mine.data), plain(merged.data), []) && differences > 0;
}

/** Codes of subgraphs, and of their absence; all others are about values that break their type. */
const TOLD: ReadonlySet<string> = new Set(['BOOM', 'SUBGRAPH_UNAVAILABLE']);

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
    const code = String(extensions?.['code']);
    return depth < path.length ? position : `${position} ${TOLD.has(code) ? code : 'FAULT'}`;
  });
  const exact = new Set(found.map((each) => each.split(' ')[0]!));
  return [...exact]
    .map((position) =>
      found.includes(position) ? position : found.find((each) => each.startsWith(`${position} `))!,
    )
    .toSorted();
}
