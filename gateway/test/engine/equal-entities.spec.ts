import { describe, expect, it } from '@jest/globals';
import { smallSupergraph } from './small-supergraph.js';

const names = {
  sdl: 'type Person @key(fields: "id") { id: ID! name: String }',
  resolvers: {
    Person: { __resolveReference: async ({ id }: { id: string }) => ({ id, name: `Name ${id}` }) },
  },
};
const person = (id: string, rest = {}) => ({ __typename: 'Person', id, ...rest });
const glad = (text: unknown) => ({ mood: text });

describe('equal entities', () => {
  it('are asked for once, and show in each place what is known of them there', async () => {
    const reviews = {
      sdl: `type Query { reviews: [Review!]! }
        type Review { id: ID! author: Person! helpers: [[Person]!]! }
        type Person @key(fields: "id") { id: ID! mood: String }`,
      answer: () => ({
        data: {
          reviews: [
            { id: 'a', author: person('1'), helpers: [[person('2'), null], []] },
            { id: 'b', author: person('1', glad(null)), helpers: [[person('2')]] },
            { id: 'c', author: person('1', glad('glad')), helpers: [[person('1'), person('2')]] },
            { id: 'd', author: person('1'), helpers: [] },
          ],
        },
      }),
    };
    const world = smallSupergraph({ reviews, names });
    const { data } = await world.ask('{ reviews { author { mood name } helpers { id name } } }');
    const named = (id: string) => ({ id, name: `Name ${id}` });
    expect(data).toEqual({
      reviews: [
        { author: { mood: null, name: 'Name 1' }, helpers: [[named('2'), null], []] },
        { author: { mood: null, name: 'Name 1' }, helpers: [[named('2')]] },
        { author: { mood: 'glad', name: 'Name 1' }, helpers: [[named('1'), named('2')]] },
        { author: { mood: null, name: 'Name 1' }, helpers: [] },
      ],
    });
    const [, asked, ...others] = world.fetches;
    expect(others).toEqual([]);
    expect(Object.values(asked!.variables)).toEqual([[person('1')], [person('2'), person('1')]]);
  });

  it('stay apart where another subgraph may tell different things of each', async () => {
    const reviews = {
      sdl: `type Query { reviews: [Review!]! }
        type Review @key(fields: "id") { id: ID! author: Person! @shareable }
        type Person @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { reviews: () => ['a', 'b'].map((id) => ({ id, author: { id: '1' } })) } },
    };
    const moods = {
      sdl: `type Review @key(fields: "id") { id: ID! author: Person! @shareable }
        type Person @key(fields: "id", resolvable: false) { id: ID! mood: String }`,
      resolvers: {
        Review: {
          __resolveReference: async ({ id }: { id: string }) => ({
            author: { id: '1', mood: id === 'a' ? null : 'glad' },
          }),
        },
      },
    };
    const { data, errors } = await smallSupergraph({ reviews, moods, names }).ask(
      '{ reviews { author { name mood } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      reviews: [{ author: { name: 'Name 1', mood: null } }, { author: { name: 'Name 1', mood: 'glad' } }],
    });
  });
});
