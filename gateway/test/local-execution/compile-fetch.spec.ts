import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { compileFetch } from '../../src/local-execution/compile-fetch.js';

const SDL = `
  type Query { named(name: String, id: ID): String thing(first: Int = 1, kind: Kind): Thing things: [Thing!] pets: [Pet] broken: [Int!]! }
  type Mutation { change: Int }
  type Subscription { thing(first: Int = 1): Thing! }
  type Thing { name: String! count: Int kind: Kind sized(n: Int!): Int tags: [String!] pet: Pet told: String }
  enum Kind { A B }
  interface Pet { name: String }
  type Cat implements Pet { name: String lives: Int }
  type Dog implements Pet { name: String }`;

type Fields = Record<string, (...values: never[]) => unknown>;

function schemaOf(types: Record<string, Fields>): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const [name, fields] of Object.entries(types)) {
    const type = schema.getType(name) as GraphQLObjectType;
    for (const [field, resolve] of Object.entries(fields))
      type.getFields()[field]!.resolve = resolve as never;
  }
  return schema;
}

/** Both answers; the test says what they are, this that they are the same. */
async function answer(
  types: Record<string, Fields>,
  text: string,
  variables: Record<string, unknown> = {},
  rootValue?: unknown,
): Promise<{ data?: unknown; errors?: unknown }> {
  const schema = schemaOf(types);
  const document = parse(text);
  const mine = await compileFetch(schema, document)!(variables, { who: 'me' }, rootValue);
  const theirs = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: { who: 'me' },
    rootValue,
  });
  expect(JSON.parse(JSON.stringify(mine))).toEqual(JSON.parse(JSON.stringify(theirs)));
  return JSON.parse(JSON.stringify(mine));
}

const thing = (value: unknown): Record<string, Fields> => ({ Query: { thing: () => value } });
const later = async <T>(value: T): Promise<T> => {
  await new Promise(setImmediate);
  return value;
};

describe('a compiled fetch', () => {
  it('reads properties, calls methods and waits for promises among them', async () => {
    class Thing {
      name = 'pot';
      count() {
        return later(3);
      }
      tags = Promise.resolve(['a']);
    }
    const { data } = await answer(thing(new Thing()), '{ thing { name count tags } }');
    expect(data).toEqual({ thing: { name: 'pot', count: 3, tags: ['a'] } });
  });

  it('answers the event of a subscription', async () => {
    const types = {
      Subscription: {
        thing: ((
          event: { name: string },
          args: { first: number },
          _context: unknown,
          info: { rootValue: unknown },
        ) => ({
          ...event,
          count: args.first,
          told: String(info.rootValue === event),
        })) as never,
      },
    };
    const { data } = await answer(
      types,
      'subscription { thing(first: 4) { name count told } }',
      {},
      { name: 'pot' },
    );
    expect(data).toEqual({ thing: { name: 'pot', count: 4, told: 'true' } });
  });

  it('hands a method its arguments and the context', async () => {
    const value = { sized: ({ n }: { n: number }, { who }: { who: string }) => n + who.length };
    expect((await answer(thing(value), '{ thing { sized(n: 2) } }')).data).toEqual({ thing: { sized: 4 } });
  });

  it('keeps the arguments of one field apart under its names', async () => {
    const types = { ...thing({}), Thing: { sized: (_: unknown, { n }: { n: number }) => n } };
    const { data } = await answer(
      types as never,
      'query ($n: Int!) { thing { a: sized(n: 1) b: sized(n: $n) } }',
      {
        n: 7,
      },
    );
    expect(data).toEqual({ thing: { a: 1, b: 7 } });
  });

  it.each([
    [{ name: 'x' }],
    [{ name: null }],
    [{}],
    [{ name: undefined }],
    [{ name: 7 }],
    [{ name: ['x'] }],
    [{ name: 'x', id: 'y' }],
    [{ name: 'x', id: 7 }],
    [{ name: 'x', id: null }],
  ])('takes variables as graphql-js does: %j', async (variables) => {
    const types = { Query: { named: ((_source: unknown, args: object) => JSON.stringify(args)) as never } };
    for (const definition of [
      '$name: String, $id: ID',
      '$name: String!, $id: ID',
      '$name: String = "z", $id: ID!',
    ])
      await answer(types, `query (${definition}) { named(name: $name, id: $id) }`, variables);
  });

  it('refuses variables before it asks anybody', async () => {
    const types = { Query: { thing: () => expect(true).toBe(false) } };
    const { errors, data } = await answer(types, 'query ($k: Kind) { thing(kind: $k) { name } }', { k: 'C' });
    expect([data, errors]).toEqual([
      undefined,
      [expect.objectContaining({ message: expect.stringContaining('"C"') })],
    ]);
  });

  it('tells of values that are not of their type', async () => {
    const value = { name: 'pot', count: 'many', kind: 'C', tags: 'a, b' };
    const { data, errors } = await answer(thing(value), '{ thing { name count kind tags } }');
    expect(data).toEqual({ thing: { name: 'pot', count: null, kind: null, tags: null } });
    expect(errors).toHaveLength(3);
  });

  it('counts an error that is returned as thrown', async () => {
    const { data, errors } = await answer(
      thing({ name: 'pot', told: new Error('no') }),
      '{ thing { name told } }',
    );
    expect(data).toEqual({ thing: { name: 'pot', told: null } });
    expect(errors).toEqual([expect.objectContaining({ message: 'no', path: ['thing', 'told'] })]);
  });

  it('lets a late null go up to where there is room for it', async () => {
    const things = [{ name: 'pot' }, { name: () => later(null) }];
    const { data, errors } = await answer({ Query: { things: () => things } }, '{ things { name } }');
    expect(data).toEqual({ things: null });
    expect(errors).toEqual([expect.objectContaining({ path: ['things', 1, 'name'] })]);
  });

  it('answers no data when there is no room at all', async () => {
    const types = { Query: { broken: () => later([1, null]) } };
    expect((await answer(types, '{ broken }')).data).toBeNull();
    expect((await answer({ Query: { broken: () => [later(null)] } }, '{ broken }')).data).toBeNull();
  });

  it('lets nobody die of what fails after the list is given up', async () => {
    const schema = schemaOf({ Query: { broken: () => [null, Promise.reject(new Error('late'))] } });
    const { data, errors } = await compileFetch(schema, parse('{ broken }'))!({}, {});
    await later(null);
    expect([data, errors!.length]).toEqual([null, 1]);
  });

  it('finds the type of an object, now or later, and selects by it', async () => {
    const types = {
      Query: {
        pets: () => [
          { __typename: 'Cat', name: 'Tom', lives: 9 },
          later({ __typename: 'Dog', name: 'Rex' }),
          null,
        ],
      },
    };
    const { data } = await answer(types, '{ pets { __typename name ... on Cat { lives } } }');
    expect(data).toEqual({
      pets: [{ __typename: 'Cat', name: 'Tom', lives: 9 }, { __typename: 'Dog', name: 'Rex' }, null],
    });
  });

  it('has no object of an impossible type', async () => {
    const schema = schemaOf({ Query: { pets: () => [{ __typename: 'Thing', name: 'pot' }, {}] } });
    const { data, errors } = await compileFetch(schema, parse('{ pets { name } }'))!({}, {});
    expect(data).toEqual({ pets: [null, null] });
    expect(errors!.map(({ path }) => path)).toEqual([
      ['pets', 0],
      ['pets', 1],
    ]);
  });

  it('tells resolvers where they are', async () => {
    const told = (
      _source: unknown,
      _args: unknown,
      _context: unknown,
      info: {
        path: { key: string; prev: { key: string } };
        fieldName: string;
        parentType: unknown;
        returnType: unknown;
        variableValues: unknown;
      },
    ) =>
      `${info.path.prev.key}/${info.path.key} ${info.fieldName} ${String(info.parentType)}.${String(info.returnType)} ${JSON.stringify(info.variableValues)}`;
    const { data } = await answer(
      { ...thing({}), Thing: { told } } as never,
      'query ($first: Int) { thing(first: $first) { t: told } }',
      { first: 2 },
    );
    expect(data).toEqual({ thing: { t: 'thing/t told Thing.String {"first":2}' } });
  });

  it.each([
    'mutation { change }',
    '{ __schema { description } }',
    '{ thing { name @skip(if: true) } }',
    '{ thing { ...F } } fragment F on Thing { name }',
  ])('leaves %s to graphql-js', (text) => {
    expect(compileFetch(buildSchema(SDL), parse(text))).toBeNull();
  });

  it('leaves schemas to graphql-js that recognise objects by themselves', () => {
    const schema = buildSchema(SDL);
    (schema.getType('Cat') as GraphQLObjectType).isTypeOf = () => true;
    expect(compileFetch(schema, parse('{ thing { name } }'))).toBeNull();
  });
});
