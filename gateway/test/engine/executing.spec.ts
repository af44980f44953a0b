import { beforeEach, describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { compilePlan } from '../../src/engine/plan/compile-plan.js';
import { compileRewrites } from '../../src/engine/plan/rewrites.js';
import { TypeIndex } from '../../src/engine/plan/type-index.js';
import { startRun } from '../../src/engine/run.js';
import { type SmallSupergraph, smallSupergraph } from './small-supergraph.js';

const people = {
  sdl: `type Query { version: String! }
    type Person @key(fields: "id") { id: ID! name: String! nick: String }`,
  resolvers: {
    Query: { version: () => '1' },
    Person: {
      __resolveReference: async ({ id }: { id: string }) => {
        if (id === 'gone') return null;
        if (id === 'bad')
          throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN', argument: 'id' } });
        return { id, name: id === 'empty' ? null : `Name ${id}`, nick: null };
      },
    },
  },
};

const renamed: string[] = [];
const courses = {
  sdl: `type Query { rows: [[Course]!] course(id: ID!, note: String): Course! maybe: Course things: [Thing!] echo(list: [Int!], other: Int): [Int!] }
    type Mutation { rename(id: ID!): Renamed! }
    type Renamed { course: Course query: Query! }
    union Thing = Course | Lesson
    type Lesson { id: ID! text: String }
    type Course @key(fields: "id") { id: ID! size: Int hall: Hall teacher: Person helpers: [Person!]! }
    type Hall { seats: Int }
    type Person @key(fields: "id", resolvable: false) { id: ID! }`,
  resolvers: {
    Query: {
      rows: () => [
        [course('a'), null],
        [course('a'), course('b')],
      ],
      course: (_root: unknown, { id }: { id: string }) => course(id),
      maybe: () => course('x', 'bad'),
      things: () => [
        { __typename: 'Lesson', id: 'l', text: 'T' },
        { __typename: 'Course', ...course('a') },
      ],
      echo: (_root: unknown, { list }: { list?: number[] }) => list ?? null,
    },
    Mutation: {
      rename: async (_root: unknown, { id }: { id: string }) => {
        renamed.push(`begin ${id}`);
        await new Promise((resolve) => setImmediate(resolve));
        renamed.push(`end ${id}`);
        return { course: course(id), query: {} };
      },
    },
  },
};

const halls = {
  sdl: `type Course @key(fields: "id") { id: ID! size: Int @external hall: Hall @external
      price: Int @requires(fields: "size hall { seats }") }
    type Hall @shareable { seats: Int }`,
  resolvers: {
    Course: {
      __resolveReference: async (reference: unknown) => reference,
      price: ({ size, hall }: { size: number; hall: { seats: number } }) => size * 100 + hall.seats,
    },
  },
};

function course(id: string, teacher = 't') {
  const helpers = ['h', teacher].map((each) => ({ id: each }));
  return { id, size: 3, hall: { seats: 7 }, teacher: { id: teacher }, helpers };
}

describe('the engine', () => {
  let small: SmallSupergraph;

  beforeEach(() => {
    renamed.length = 0;
    const shareable = courses.sdl.replace('type Hall {', 'type Hall @shareable {');
    small = smallSupergraph({ people, courses: { ...courses, sdl: shareable }, halls });
  });

  it('asks once for entities that are in several places, lists of lists included', async () => {
    const { data, errors } = await small.ask('{ rows { id teacher { name } helpers { name nick } } }');
    const helpers = [
      { name: 'Name h', nick: null },
      { name: 'Name t', nick: null },
    ];
    const of = (id: string) => ({ id, teacher: { name: 'Name t' }, helpers });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      rows: [
        [of('a'), null],
        [of('a'), of('b')],
      ],
    });
    const t = { __typename: 'Person', id: 't' };
    expect(small.fetches.slice(1)).toEqual([
      {
        to: 'people',
        variables: { representations_0: [t], representations_1: [{ __typename: 'Person', id: 'h' }, t] },
      },
    ]);
  });

  it('brings along what a field requires', async () => {
    const { data } = await small.ask('{ course(id: "a") { price } }');
    expect(data).toEqual({ course: { price: 307 } });
    expect(small.fetches[1]!.variables).toEqual({
      representations: [{ __typename: 'Course', id: 'a', size: 3, hall: { seats: 7 } }],
    });
  });

  it('sends only the variables that a fetch uses, coerced', async () => {
    const query =
      'query ($id: ID!, $note: String = "n", $list: [Int!]) { course(id: $id, note: $note) { teacher { nick } } echo(list: $list) version }';
    const { data } = await small.ask(query, { id: 5, list: 1, more: 2 });
    expect(data).toEqual({ course: { teacher: { nick: null } }, echo: [1], version: '1' });
    const sent = small.fetches.map(({ to, variables }) => [to, Object.keys(variables).toSorted()]);
    expect(sent).toContainEqual(['courses', ['id', 'list', 'note']]);
    expect(sent).toContainEqual(['people', []]);
  });

  it('refuses bad variables before it asks anybody', async () => {
    const { data, errors } = await small.ask('query ($id: ID!) { course(id: $id) { id } }', {});
    expect([data, errors?.[0]?.message, small.fetches]).toEqual([
      undefined,
      'Variable "$id" of required type "ID!" was not provided.',
      [],
    ]);
  });

  it('carries out mutations one after the other, and once', async () => {
    const { data } = await small.ask(
      'mutation { a: rename(id: "a") { course { id } } b: rename(id: "a") { query { version } } }',
    );
    expect(data).toEqual({ a: { course: { id: 'a' } }, b: { query: { version: '1' } } });
    expect(renamed).toEqual(['begin a', 'end a', 'begin a', 'end a']);
  });

  it('shapes by fragments, aliases and type names', async () => {
    const { data } = await small.ask(
      `{ root: __typename things { __typename ...L ... on Course { kind: __typename teacher { nick n: name } } } maybe { constructor: id toString: size __proto__: id } __schema { queryType { name } } }
       fragment L on Lesson { id label: text }`,
    );
    expect(JSON.stringify(data)).toBe(
      '{"root":"Query","things":[{"__typename":"Lesson","id":"l","label":"T"},{"__typename":"Course","kind":"Course","teacher":{"nick":null,"n":"Name t"}}],"maybe":{"constructor":"x","toString":3,"__proto__":"x"},"__schema":{"queryType":{"name":"Query"}}}',
    );
  });

  it('carries out @skip and @include anew for other variables', async () => {
    const query =
      'query ($a: Boolean!, $b: Boolean = true) { maybe { id @skip(if: $a) ... @include(if: $b) { size } } version @include(if: $a) }';
    expect((await small.ask(query, { a: true })).data).toEqual({ maybe: { size: 3 }, version: '1' });
    expect((await small.ask(query, { a: false, b: false })).data).toEqual({ maybe: { id: 'x' } });
    expect((await small.ask(query, { a: true, b: false })).data).toEqual({ maybe: {}, version: '1' });
  });

  it('tells an error of an entity at every field that it leaves empty, code and extensions included', async () => {
    const { data, errors } = await small.ask('{ maybe { teacher { id nick } again: teacher { nick } } }');
    expect(data).toEqual({ maybe: { teacher: { id: 'bad', nick: null }, again: { nick: null } } });
    expect(
      errors!.map(({ message, path, extensions }) => ({ message, path: path!.join('.'), extensions })),
    ).toEqual(
      ['maybe.teacher.nick', 'maybe.again.nick'].map((path) => ({
        message: 'No.',
        path,
        extensions: { code: 'FORBIDDEN', argument: 'id', serviceName: 'people' },
      })),
    );
  });

  it('nulls up to where the schema has room, with one error that says why', async () => {
    const missing = smallSupergraph({
      people,
      courses: {
        sdl: courses.sdl,
        resolvers: { Query: { maybe: () => course('m', 'gone'), course: () => course('c', 'empty') } },
      },
    });
    const gone = await missing.ask('{ maybe { id helpers { name } } version }');
    expect(gone.data).toEqual({ maybe: null, version: '1' });
    expect(gone.errors!.map(({ message, path }) => [message, path])).toEqual([
      ['Cannot return null for non-nullable field Person.name.', ['maybe', 'helpers', 1, 'name']],
    ]);
    const empty = await missing.ask('{ course(id: 1) { helpers { name } } version }');
    expect(empty.data).toBeNull();
    expect(empty.errors).toHaveLength(1);
  });
});

describe('the engine, before subgraphs that lie', () => {
  const sdl = `type Query { course: Course list: [Int] level: Level flag: Boolean thing: Thing }
    union Thing = Course | Secret
    type Secret @inaccessible { x: Int }
    enum Level { LOW HIDDEN @inaccessible }
    type Course @key(fields: "id") { id: ID! n: Int }`;
  const marks = `type Course @key(fields: "id") { id: ID! mark: Int }`;
  const ask = (data: unknown, marksAnswer: unknown = { data: { _entities: [{ mark: 1 }] } }) =>
    smallSupergraph({
      courses: { sdl, answer: () => ({ data: data as never }) },
      marks: {
        sdl: marks,
        answer: () => {
          if (marksAnswer instanceof Error) throw marksAnswer;
          return marksAnswer as never;
        },
      },
    });

  it.each([
    ['{ course { n } }', { course: [1] }, ['course']],
    ['{ course { n } }', { course: { n: 'one' } }, ['course', 'n']],
    ['{ list }', { list: { 0: 1 } }, ['list']],
    ['{ list }', { list: [1.5] }, ['list', 0]],
    ['{ level }', { level: 'HIDDEN' }, ['level']],
    ['{ flag }', { flag: 1 }, ['flag']],
    ['{ thing { __typename } }', { thing: { __typename: 'Secret', x: 1 } }, ['thing']],
    ['{ thing { __typename } }', { thing: { __typename: 'Query' } }, ['thing']],
  ])('answers null and an error there: %s %j', async (query, data, path) => {
    const answer = await ask(data).ask(query);
    expect(answer.errors?.map((error) => [error.path, error.extensions['code']])).toEqual([
      [path, 'INTERNAL_SERVER_ERROR'],
    ]);
  });

  it.each([
    ['an error without a path', { data: null, errors: [{ message: 'm', extensions: { code: 'X' } }] }, 'X'],
    [
      'an error of all',
      { data: null, errors: [{ message: 'm', path: ['_entities'] }] },
      'DOWNSTREAM_SERVICE_ERROR',
    ],
    ['a source that throws', new Error('bug'), 'INTERNAL_SERVER_ERROR'],
  ])('loses only the fields of that subgraph: %s', async (_what, answer, code) => {
    const { data, errors } = await ask({ course: { __typename: 'Course', id: '1', n: 1 } }, answer).ask(
      '{ course { n mark } }',
    );
    expect(data).toEqual({ course: { n: 1, mark: null } });
    expect(errors!.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['course', 'mark'], code],
    ]);
  });
});

describe('interface objects', () => {
  it('get the type that only another subgraph knows', async () => {
    const small = smallSupergraph({
      media: {
        sdl: `type Query { m: Media } interface Media @key(fields: "id") { id: ID! title: String }
          type Book implements Media @key(fields: "id") { id: ID! title: String }`,
        resolvers: {
          Query: { m: () => ({ __typename: 'Book', id: 'b', title: 'B' }) },
          Media: {
            __resolveReference: async ({ id }: { id: string }) => ({
              __typename: 'Book',
              id,
              title: `Title ${id}`,
            }),
          },
        },
      },
      stars: {
        sdl: `type Query { top: [Media] } type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
        resolvers: {
          Query: { top: () => [{ id: 'x', stars: 5 }] },
          Media: { __resolveReference: async ({ id }: { id: string }) => ({ id, stars: 3 }) },
        },
      },
    });
    const { data } = await small.ask(
      '{ top { __typename stars ... on Book { title } } m { __typename stars } }',
    );
    expect(data).toEqual({
      top: [{ __typename: 'Book', stars: 5, title: 'Title x' }],
      m: { __typename: 'Book', stars: 3 },
    });
  });
});

describe('parts of plans', () => {
  const { schema } = smallSupergraph({ people });
  const types = new TypeIndex(schema);

  it('rename and set what rewrites say, in the types that they name', () => {
    const rewrite = compileRewrites(
      [
        { kind: 'KeyRenamer', path: ['list', '... on Person', 'a_1'], renameKeyTo: 'a' },
        { kind: 'ValueSetter', path: ['... on Person', '__typename'], setValueTo: 'Being' },
      ],
      types,
    )!;
    const data = {
      __typename: 'Person',
      list: [{ __typename: 'Person', a_1: 0 }, { __typename: 'Dog', a_1: 1 }, null],
    };
    rewrite(data);
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      __typename: 'Being',
      list: [{ __typename: 'Person', a: 0 }, { __typename: 'Dog', a_1: 1 }, null],
    });
  });

  it('take the branch that a condition chooses', async () => {
    const asked: string[] = [];
    const source = {
      fetch: async ({ query }: { query: string }) => (asked.push(query), { data: {} }),
      open: () => {
        throw new Error('Nothing is streamed here.');
      },
      close: async () => {},
    };
    const fetch = (operation: string) =>
      ({ kind: 'Fetch', serviceName: 's', operation, operationKind: 'query' }) as never;
    const step = compilePlan(
      {
        kind: 'QueryPlan',
        node: { kind: 'Condition', condition: 'yes', ifClause: fetch('{ a }'), elseClause: fetch('{ b }') },
      },
      types,
    );
    for (const yes of [true, false])
      await step(
        startRun({
          variables: { yes },
          context: {} as never,
          sources: new Map([['s', source]]),
        }),
      );
    expect(asked).toEqual(['{ a }', '{ b }']);
  });
});
