import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { operations } from '@training-center/shared/testing/operations';
import { buildSchema, parse } from 'graphql';
import { Admission } from '../../src/admission/admission.js';
import { LIMIT_DEFAULTS } from '../../src/admission/limits.js';
import { shapeOf } from '../../src/admission/shape.js';

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const anybody = { viewer: null, requestId: 'r', clientAddress: null, userAgent: null };

function admission(mode?: 'required'): Admission {
  const documents = new Map(
    Object.entries<string>(JSON.parse(read('e2e/generated/persisted-documents.json'))),
  );
  const persisted = mode ? { persistedOperations: { mode, documents } } : {};
  const door = new Admission({ ...persisted, rateLimits: { perAddress: 1_000_000 } });
  door.serve(buildSchema(read('schema/api.graphql')), read('schema/supergraph.graphql'));
  return door;
}

describe('the operations that front ends send', () => {
  it('are let in as they are, with the largest pages there are', async () => {
    const door = admission();
    expect(operations.size).toBeGreaterThan(60);
    for (const [operationName, query] of operations) {
      const { budget } = await door.admit({ query, operationName, variables: { first: 100 } }, anybody);
      expect([operationName, budget!.cost > 0 && budget!.cost <= LIMIT_DEFAULTS.cost / 2 + 50]).toEqual([
        operationName,
        true,
      ]);
    }
  });

  it('leave room in every limit', () => {
    const shapes = [...operations.values()].map((text) => shapeOf(parse(text)));
    for (const what of ['depth', 'aliases', 'rootFields', 'repeatedFields', 'directives'] as const)
      expect(Math.max(...shapes.map((shape) => shape[what]))).toBeLessThan(LIMIT_DEFAULTS[what]);
  });

  it('are known, as they stand in their files, where only known operations are answered', async () => {
    const door = admission('required');
    for (const [operationName, query] of operations)
      expect((await door.admit({ query, operationName, variables: {} }, anybody)).query).toBe(query);
  });
});
