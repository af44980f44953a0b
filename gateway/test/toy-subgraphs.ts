import { buildSubgraphSchema } from '@apollo/subgraph';
import { oneByKey } from '@training-center/shared/scope/define-loader';
import { RequestScope } from '@training-center/shared/scope/request-scope';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { LocalSubgraph } from '../src/options.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable"])';

export interface Toy extends LocalSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly scopes: RequestIdentity[];
}

type Resolvers = Record<string, unknown>;

function toy(name: string, body: string, resolvers: Resolvers): Toy {
  const sdl = `${LINK}\n${body}`;
  const schema: GraphQLSchema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolvers as never },
  ]);
  const scopes: RequestIdentity[] = [];
  return {
    name,
    sdl,
    schema,
    scopes,
    scope(identity) {
      scopes.push(identity);
      return new RequestScope({} as never, identity);
    },
  };
}

/** What the loaders and mutations below have done, for tests to look at. */
export interface Traces {
  readonly peopleBatches: string[][];
  readonly renamed: string[];
  readonly identities: RequestIdentity[];
  /** Holds `slow` back until it is called. */
  release: () => void;
}

const day = {
  parseValue: toDay,
  parseLiteral: (node: { value: string }) => toDay(node.value),
  serialize: String,
};
function toDay(value: unknown): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(String(value))) throw new GraphQLError(`This is no day: ${String(value)}`);
  return String(value);
}

export function toySubgraphs() {
  const traces: Traces = { peopleBatches: [], renamed: [], identities: [], release: () => {} };
  const peopleById = oneByKey<string, { id: string; name: string }>(
    'peopleById',
    async (ids) => {
      traces.peopleBatches.push([...ids]);
      return ids.map((id) => ({ id, name: `Person ${id}` }));
    },
    ({ id }) => id,
  );
  const held = new Promise<void>((resolve) => {
    traces.release = resolve;
  });

  const people = toy(
    'people',
    `type Query { me: Person, whoAmI: String, slow: String }
     type Mutation { rename(id: ID!, name: String!): Person }
     type Subscription { ticks: Int! }
     type Person @key(fields: "id") { id: ID! name: String! }`,
    {
      Query: {
        me: () => ({ id: '1', name: 'Person 1' }),
        whoAmI: (_root: unknown, _args: unknown, scope: RequestScope) => {
          traces.identities.push(scope.identity);
          return scope.viewer?.username ?? null;
        },
        slow: () => held.then(() => 'at last'),
      },
      Mutation: {
        rename: (_root: unknown, { id, name }: { id: string; name: string }) => {
          traces.renamed.push(id);
          return { id, name };
        },
      },
      Subscription: { ticks: () => 1 },
      Person: {
        __resolveReference: async ({ id }: { id: string }, scope: RequestScope) =>
          scope.loader(peopleById).load(id),
      },
    },
  );

  const courses = toy(
    'courses',
    `scalar Day
     type Query { courses(first: Int): [Course!]! course(id: ID!): Course due(day: Day): String fails(how: String!): String empty: Course }
     type Course @key(fields: "id") { id: ID! title: String! teacher: Person helper: Person }
     type Person @key(fields: "id", resolvable: false) { id: ID! }`,
    {
      Day: day,
      Query: {
        courses: (_root: unknown, { first }: { first?: number }) => courseRows.slice(0, first ?? 3),
        course: (_root: unknown, { id }: { id: string }) =>
          courseRows.find((course) => course.id === id) ?? null,
        due: (_root: unknown, args: { day?: string }) => args.day ?? null,
        fails: (_root: unknown, { how }: { how: string }) => fail(how),
        empty: () => ({ id: 'c1', title: null }),
      },
      Course: {
        __resolveReference: async ({ id }: { id: string }) =>
          courseRows.find((course) => course.id === id) ?? null,
      },
    },
  );

  const marks = toy(
    'marks',
    `type Query { topMark: Int }
     type Mutation { mark(courseId: ID!): Int }
     type Course @key(fields: "id") { id: ID! mark: Int place: Int needed: Int! }`,
    {
      Query: { topMark: () => 6 },
      Mutation: { mark: () => 5 },
      Course: {
        __resolveReference: async ({ id }: { id: string }) => ({
          id,
          mark: Number(id.slice(1)),
          place: 1,
          needed: null,
        }),
      },
    },
  );
  return { people, courses, marks, traces };
}

const courseRows = [1, 2, 3].map((n) => ({
  id: `c${n}`,
  title: `Course ${n}`,
  teacher: { id: String(n) },
  helper: { id: String(n + 10) },
}));

function fail(how: string): never {
  if (how === 'sql')
    throw new Error('select * from "courses"."course" - connect ECONNREFUSED 127.0.0.1:5432');
  throw new GraphQLError(how === 'FORBIDDEN' ? 'You may not do this.' : 'at /srv/secret.ts:1', {
    extensions: { code: how, sql: 'select 1' },
  });
}
