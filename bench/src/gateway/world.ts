import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLFieldResolver, type GraphQLSchema, parse } from 'graphql';
import { type Place, subgraphs } from './supergraph.js';

interface Thing {
  readonly id: string;
}

const COURSES = 20;
const REVIEWS = 11;
/** How many there are at a place. */
const PEOPLE: Readonly<Record<Place, number>> = { house: 40, town: 4000 };
const LESSONS: Readonly<Record<Place, number>> = { house: 60, town: 6000 };

const words = 'a steady hand learns more from one small thing done well than from ten that were begun'.split(
  ' ',
);

function hashOf(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return hash;
}

function prose(id: string, length: number): string {
  const start = hashOf(id);
  return Array.from({ length }, (_, i) => words[(start + i * 7) % words.length]).join(' ');
}

function some(kind: string, id: string, count: number, of: Readonly<Record<Place, number>>): Thing[] {
  const place = /\bt\d/.test(id) ? 'town' : 'house';
  return Array.from({ length: count }, (_, i) => ({
    id: `${kind}-${place[0]}${hashOf(`${id} ${i}`) % of[place]}`,
  }));
}

function numbered(kind: string, id: string, count: number): Thing[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${kind}-${id}-${i}` }));
}

/** Every field is made of the id of its object. */
const fields: Readonly<Record<string, (id: string, args: { id?: string }) => unknown>> = {
  id: (id) => id,
  shelf: (_id, { id }) => ({ id }),
  course: (_id, { id }) => ({ id }),
  name: (id) => `Name of "${id}"`,
  title: (id) => `Title of ${id}`,
  summary: (id) => prose(id, 30),
  level: (id) => ['FIRST', 'SECOND', 'THIRD'][hashOf(id) % 3],
  position: (id) => hashOf(id) % 10,
  minutes: (id) => (hashOf(id) % 5 === 0 ? null : hashOf(id) % 90),
  courses: (id) => numbered('course', id, COURSES),
  modules: (id) => numbered('module', id, 5),
  lessons: (id) => some('lesson', id, 8, LESSONS),
  teacher: (id) => some('person', id, 1, PEOPLE)[0],
  assistants: (id) => some('person', id, 2, PEOPLE),
  bio: (id) => prose(id, 20),
  avatar: (id) => `https://images.example.com/people/${id}.png`,
  mentor: (id) => (hashOf(id) % 4 === 0 ? null : some('person', `mentor ${id}`, 1, PEOPLE)[0]),
  rating: (id) => (hashOf(id) % 50) / 10,
  reviews: (id) => numbered('review', id, REVIEWS),
  text: (id) => prose(id, 14),
  score: (id) => hashOf(id) % 6,
  author: (id) => some('person', id, 1, PEOPLE)[0],
  lesson: (id) => (hashOf(id) % 6 === 0 ? null : some('lesson', id, 1, LESSONS)[0]),
  reviewCount: (id) => hashOf(id) % 300,
  likes: (id) => hashOf(id) % 1000,
  seats: (id) => hashOf(id) % 40,
  price: (id) => ({ id }),
  amount: (id) => hashOf(id) % 10_000,
  currency: () => 'EUR',
  room: (id) => (hashOf(id) % 7 === 0 ? null : { id: `room-${hashOf(id) % 12}` }),
  badges: (id) => Array.from({ length: hashOf(id) % 3 }, (_, i) => `badge ${i}`),
};

const schemas = new Map<string, GraphQLSchema>(
  Object.entries(subgraphs).map(([name, sdl]) => {
    const resolvers = Object.fromEntries(
      ['Course', 'Person', 'Lesson'].map((type) => [
        type,
        { __resolveReference: async (reference: Thing) => reference },
      ]),
    );
    const known = Object.fromEntries(
      Object.entries(resolvers).filter(([type]) => sdl.includes(`type ${type} `)),
    );
    return [name, buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: known as never }])];
  }),
);

/** Resolves a field of any of them. */
export const resolveField: GraphQLFieldResolver<Thing | undefined, unknown> = (
  source,
  args: { id?: string },
  _context,
  { fieldName },
) => fields[fieldName]!(source?.id ?? '', args);

export function schemaOf(subgraph: string): GraphQLSchema {
  return schemas.get(subgraph)!;
}

/** What a subgraph answers to the body of a request, as text. */
export async function answerOf(subgraph: string, body: string): Promise<string> {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const result = await execute({
    schema: schemaOf(subgraph),
    document: parse(query),
    variableValues: variables ?? {},
    fieldResolver: resolveField,
  });
  return JSON.stringify(result);
}
