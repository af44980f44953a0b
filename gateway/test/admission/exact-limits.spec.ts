import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, GraphQLError, parse } from 'graphql';
import { Admission } from '../../src/admission/admission.js';
import { LIMIT_DEFAULTS, type OperationLimits } from '../../src/admission/limits.js';
import { type Shape, shapeOf } from '../../src/admission/shape.js';
import { exactly, fragmentBomb, measureByExpanding, randomDocument } from './documents.js';

const CODES = {
  bytes: 'OPERATION_TOO_LARGE',
  tokens: 'TOO_MANY_TOKENS',
  depth: 'OPERATION_TOO_DEEP',
  aliases: 'TOO_MANY_ALIASES',
  rootFields: 'TOO_MANY_ROOT_FIELDS',
  repeatedFields: 'TOO_MANY_REPEATED_FIELDS',
  directives: 'TOO_MANY_DIRECTIVES',
  cost: 'OPERATION_TOO_COSTLY',
} as const;
type Limited = keyof typeof CODES;

const anybody = { viewer: null, requestId: 'r', clientAddress: '127.0.0.1', userAgent: null };
const limited = Object.keys(exactly) as (keyof typeof exactly)[];
const shapes = limited.filter((what): what is keyof Shape => what !== 'bytes' && what !== 'tokens');

/** One limit alone: the others are for their own tests. */
function doorWith(limits: OperationLimits): Admission {
  const others = Object.fromEntries(Object.keys(CODES).map((name) => [name, Infinity]));
  const admission = new Admission({ limits: { ...others, ...limits } });
  const sdl = 'type Query { f: Int }';
  admission.serve(buildSchema(sdl), sdl);
  return admission;
}

async function judge(admission: Admission, query: string): Promise<Record<string, unknown> | 'let in'> {
  try {
    await admission.admit({ query }, anybody);
    return 'let in';
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { http: _, ...told } = error.extensions;
    return told;
  }
}

describe('limits of operations', () => {
  it('measure what putting the fragments in would show', () => {
    const property = fc.property(fc.integer({ min: 0 }), (seed) => {
      const document = parse(randomDocument(seed));
      expect(shapeOf(document)).toEqual(measureByExpanding(document));
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('are exact for any document: one more is too much', async () => {
    const property = fc.asyncProperty(
      fc.integer({ min: 0 }),
      fc.constantFrom(...shapes),
      async (seed, what) => {
        const text = randomDocument(seed);
        const measured = measureByExpanding(parse(text))[what];
        expect(await judge(doorWith({ [what]: measured + 1 }), text)).toBe('let in');
        expect(await judge(doorWith({ [what]: measured }), text)).toBe('let in');
        const told = await judge(doorWith({ [what]: measured - 1 }), text);
        expect(told).toEqual({ code: CODES[what], limit: measured - 1, measured });
      },
    );
    await fc.assert(property, { numRuns: 2000 });
  });

  it.each(limited)('let in what has as many %s as allowed, and refuse one more', async (what) => {
    for (let limit = 10; limit < 110; limit++) {
      const admission = doorWith({ [what]: limit });
      for (const count of [limit - 1, limit])
        for (const text of exactly[what](count))
          expect([text, await judge(admission, text)]).toEqual([text, 'let in']);
      for (const text of exactly[what](limit + 1))
        expect([text, await judge(admission, text)]).toEqual([
          text,
          { code: CODES[what], limit, measured: limit + 1 },
        ]);
    }
  });

  it('are judged at once, the documents being as large as they may', async () => {
    const admission = new Admission({});
    const sdl = 'type Query { f: Query }';
    admission.serve(buildSchema(sdl), sdl);
    const largest = limited.flatMap((what) => exactly[what](LIMIT_DEFAULTS[what as Limited] + 1));
    const begun = performance.now();
    for (let round = 0; round < 20; round++)
      for (const text of largest)
        expect(await judge(admission, text)).toMatchObject({ limit: expect.anything() });
    expect((performance.now() - begun) / (20 * largest.length)).toBeLessThan(20);
  });

  it.each([24, 29, 300])('refuse fragments that double %i times, at once', async (levels) => {
    const admission = new Admission({ limits: { tokens: 10_000 } });
    const sdl = 'type Query { me: Person } type Person { name: String friend: Person }';
    admission.serve(buildSchema(sdl), sdl);
    const begun = performance.now();
    const [fields, aliases] = [
      await judge(admission, fragmentBomb(levels)),
      await judge(admission, fragmentBomb(levels, 'a: name')),
    ];
    expect(fields).toMatchObject({ code: 'TOO_MANY_REPEATED_FIELDS', limit: 10 });
    expect(aliases).toMatchObject({ code: 'TOO_MANY_ALIASES', limit: 15 });
    expect(performance.now() - begun).toBeLessThan(200);
  });

  it('leave fragments that contain themselves to validation', async () => {
    const admission = doorWith({});
    expect(
      await judge(admission, '{ ...A } fragment A on Query { ...B } fragment B on Query { f ...A }'),
    ).toBe('let in');
  });

  it('know only those that were asked for, and none when there are to be none', async () => {
    const admission = new Admission({ limits: 'none' });
    const sdl = 'type Query { f: Query }';
    admission.serve(buildSchema(sdl), sdl);
    for (const what of limited)
      for (const text of exactly[what](LIMIT_DEFAULTS[what] * 2))
        expect(await judge(admission, text)).toBe('let in');
  });

  it('do not count introspection, which has limits of its own, as depth', () => {
    const deep =
      '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } }';
    expect(shapeOf(parse(deep)).depth).toBe(1);
  });
});
