import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import type { SubgraphAnswer, SubgraphFetch } from '../../src/data-sources/subgraph-source.js';
import { type SmallSupergraph, smallSupergraph } from './small-supergraph.js';

const rooms = {
  sdl: `type Query { house: House } type House { person: Person! pets: [Pet!]! note: String }
    type Person @key(fields: "id", resolvable: false) { id: ID! } type Pet @key(fields: "id", resolvable: false) { id: ID! }`,
  resolvers: {
    Query: { house: () => ({ person: { id: 'p' }, pets: [{ id: 'a' }, { id: 'b' }], note: 'n' }) },
  },
};
const SDL = `type Person @key(fields: "id") { id: ID! name(loud: Boolean): String }
  type Pet @key(fields: "id") { id: ID! name(loud: Boolean): String }`;
const QUERY =
  'query ($loud: Boolean) { house { note person { name(loud: $loud) } pets { name(loud: $loud) } } }';

function houseWith(answer: (fetch: SubgraphFetch) => SubgraphAnswer): SmallSupergraph {
  return smallSupergraph({ rooms, beings: { sdl: SDL, answer } });
}

const named = (asked: unknown) => (asked as { id: string }[]).map(({ id }) => ({ name: `N${id}` }));
const answersOf = ({ variables }: SubgraphFetch): Record<string, unknown> =>
  'representations' in variables
    ? { _entities: named(variables['representations']) }
    : {
        _entities_0: named(variables['representations_0']),
        _entities_1: named(variables['representations_1']),
      };
const WHOLE = { house: { note: 'n', person: { name: 'Np' }, pets: [{ name: 'Na' }, { name: 'Nb' }] } };

describe('entities that one subgraph is asked for at the same time', () => {
  it('are asked for in one request, with the variables of all', async () => {
    const small = houseWith((fetch) => ({ data: answersOf(fetch) }));
    expect(await small.ask(QUERY, { loud: true })).toEqual({ data: WHOLE });
    expect(small.fetches.map(({ to, variables }) => [to, Object.keys(variables)])).toEqual([
      ['rooms', []],
      ['beings', ['loud', 'representations_0', 'representations_1']],
    ]);
  });

  it('keep their errors apart', async () => {
    const small = houseWith((fetch) => {
      const data = answersOf(fetch);
      (data['_entities_1'] as unknown[])[1] = { name: null };
      return { data, errors: [{ message: 'No.', path: ['_entities_1', 1, 'name'] }, { message: 'Hm.' }] };
    });
    const { data, errors } = await small.ask(QUERY);
    expect(data).toEqual({ house: { ...WHOLE.house, pets: [{ name: 'Na' }, { name: null }] } });
    expect(errors!.map(({ message, path }) => [message, path])).toEqual([
      ['Hm.', undefined],
      ['No.', ['house', 'pets', 1, 'name']],
    ]);
  });

  it('are asked for again without the one that broke the answer', async () => {
    const small = houseWith((fetch) =>
      'representations' in fetch.variables
        ? { data: answersOf(fetch) }
        : { data: null, errors: [new GraphQLError('Broken.', { path: ['_entities_0'] })] },
    );
    const { data, errors } = await small.ask(QUERY);
    expect(data).toEqual({ house: { ...WHOLE.house, person: { name: null } } });
    expect(errors!.map(({ message, path }) => [message, path])).toEqual([
      ['Broken.', ['house', 'person', 'name']],
    ]);
    expect(small.fetches).toHaveLength(3);
  });

  it('all fail when nobody says which one broke it', async () => {
    const small = houseWith(() => ({ data: null, errors: [{ message: 'Broken.' }] }));
    const { data, errors } = await small.ask(QUERY);
    const nothing = { name: null };
    expect(data).toEqual({ house: { note: 'n', person: nothing, pets: [nothing, nothing] } });
    expect(errors!.map(({ path }) => path!.join('.'))).toEqual([
      'house.person.name',
      'house.pets.0.name',
      'house.pets.1.name',
    ]);
    expect(small.fetches).toHaveLength(2);
  });

  it('go apart when the client calls a variable as the gateway would', async () => {
    const small = houseWith((fetch) => ({ data: answersOf(fetch) }));
    const query = QUERY.replaceAll('loud', 'representations_0').replaceAll('representations_0:', 'loud:');
    const { data } = await small.ask(query.replace('($loud:', '($representations_0:'), {
      representations_0: true,
    });
    expect(data).toEqual(WHOLE);
    expect(small.fetches).toHaveLength(3);
  });
});
