import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { decide } from '../../src/engine/decisions.js';
import { compileFetch } from '../../src/local-execution/compile-fetch.js';
import { randomOperation } from '../engine/random-operation.js';
import { apiSchema } from '../engine/shop.js';
import { hashOf, shopResolver, type World } from '../engine/shop-world.js';

const RUNS = Number(process.env['ENGINE_RUNS'] ?? 300);

/** The shop, in a schema that carries its resolvers. With `slow` every value comes later, one after another in any order. */
function shopSchema(slow: boolean): GraphQLSchema {
  const schema = buildSchema(printSchema(apiSchema));
  const resolve = shopResolver(apiSchema);
  const later = async (key: string, value: unknown): Promise<unknown> => {
    for (let turns = hashOf(`turns ${key}`) % 4; turns > 0; turns -= 1) await new Promise(setImmediate);
    if (value instanceof Error) throw value;
    return value;
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = ({ __typename }) => __typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name === 'id') continue;
      field.resolve = (source, args, context, info) => {
        if (!slow) return resolve(source, args, context, info);
        const key = `${source?.id} ${field.name}`;
        return later(key, source).then(() => {
          const value = resolve(source, args, context, info);
          return Array.isArray(value) ? value.map((item, i) => later(`${key} ${i}`, item)) : value;
        });
      };
    }
  }
  return schema;
}

/** As the planner writes it: decided, without named fragments. */
function planned(text: string, variables: Record<string, unknown>): DocumentNode {
  const document = decide(parse(text), { no: false, ...variables });
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return visit(
    { ...document, definitions },
    {
      FragmentSpread({ name }) {
        const { typeCondition, selectionSet } = fragments.get(name.value)!;
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
      },
    },
  );
}

describe('a compiled fetch, compared with graphql-js', () => {
  const ask = async (schema: GraphQLSchema, seeds: [number, number, number], failures: number) => {
    const [operationSeed, depth, seed] = seeds;
    const { text, variables } = randomOperation(apiSchema, operationSeed, depth);
    const document = planned(text, variables);
    const contextValue: { world: World } = { world: { seed, failures } };
    const compiled = compileFetch(schema, document);
    if (!compiled) throw new Error(`Not compiled: ${text}`);
    const theirs = await execute({ schema, document, variableValues: variables, contextValue });
    return { mine: await compiled(variables, contextValue), theirs };
  };
  const seeds = fc.tuple(fc.integer({ min: 0 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0 }));

  it.each([0, 25])(
    'answers the same, errors too, when every value is there at once (failures: %d)',
    async (failures) => {
      const schema = shopSchema(false);
      const property = fc.asyncProperty(seeds, async (each) => {
        const { mine, theirs } = await ask(schema, each, failures);
        expect(JSON.stringify(mine.data)).toBe(JSON.stringify(theirs.data));
        expect(mine.errors?.map(told)).toEqual(theirs.errors?.map(told));
      });
      await fc.assert(property, { numRuns: RUNS });
    },
  );

  it.each([0, 25])('answers the same when values come in any order (failures: %d)', async (failures) => {
    const schema = shopSchema(true);
    const property = fc.asyncProperty(seeds, async (each) => {
      const { mine, theirs } = await ask(schema, each, failures);
      expect(JSON.stringify(mine.data)).toBe(JSON.stringify(theirs.data));
      expect(nullsOf(mine)).toEqual(nullsOf(theirs));
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});

function told({ message, path, extensions }: GraphQLError): string {
  const kind = message.startsWith('Cannot return null') || message === 'Boom.' ? message : 'of type';
  return JSON.stringify([kind, path, extensions]);
}

/** Places that are null because of errors: of several errors below one null, any may be told. */
function nullsOf({ data, errors = [] }: ExecutionResult): string[] {
  const places = errors.map(({ path = [] }) => {
    let value: unknown = data;
    let depth = 0;
    while (value !== null && depth < path.length)
      value = (value as Record<string | number, unknown>)[path[depth++]!];
    return path.slice(0, depth).join('.');
  });
  return [...new Set(places)].toSorted();
}
