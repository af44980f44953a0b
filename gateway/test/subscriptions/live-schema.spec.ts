import { describe, expect, it } from '@jest/globals';
import { LIVE_SDL } from '@training-center/shared/graphql/live-directives';
import { buildSchema, parse } from 'graphql';
import { authorizationQuery } from '../../src/engine/live/authorization-query.js';
import { LiveIndex } from '../../src/engine/live/live-index.js';
import { isViewerIndependent } from '../../src/engine/live/viewer-independence.js';
import { composeSupergraph } from '../../src/supergraph/compose.js';
import { Supergraph } from '@apollo/federation-internals';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@inaccessible", "@composeDirective"])';

function composed(...subgraphs: string[]) {
  const { supergraphSdl, apiSdl } = composeSupergraph(
    subgraphs.map((sdl, n) => ({ name: `s${n}`, url: `local://s${n}`, sdl: `${LINK}\n${LIVE_SDL}\n${sdl}` })),
  );
  const schema = Supergraph.build(supergraphSdl).schema.toGraphQLJSSchema();
  const api = buildSchema(apiSdl);
  const index = new LiveIndex(supergraphSdl, api);
  return {
    schema,
    api,
    apiSdl,
    index,
    isForAll: (text: string) => isViewerIndependent(parse(text), api, index),
  };
}

const rooms = (live: string, query = 'room(id: ID!): Room') => `
  type Query { ${query} }
  type Room { cursor: String! audience: String! @inaccessible }
  interface Event { cursor: String! audience: String! @inaccessible }
  type Said implements Event { cursor: String! @viewerIndependent audience: String! @inaccessible thing: Thing @viewerIndependent mine: Boolean }
  type Seen implements Event { cursor: String! @viewerIndependent audience: String! @inaccessible }
  type Changed implements Event @inaccessible { cursor: String! audience: String! }
  type Thing @key(fields: "id") @viewerIndependent { id: ID! name: String }
  type Alone @viewerIndependent { name: String }
  type Subscription { events(roomId: ID!, after: String): Event! ${live} alone: Alone }`;
const LIVE =
  '@live(authorizedBy: "room(id: roomId)", audience: "audience", cursor: "cursor", after: "after")';

describe('directives of live streams', () => {
  it('survive composition, and stay out of what clients see', () => {
    const { index, apiSdl } = composed(rooms(LIVE));
    expect(index.live('events')).toEqual({
      authorizedBy: { name: 'room', renamed: new Map([['id', 'roomId']]) },
      audience: 'audience',
      cursor: 'cursor',
      after: 'after',
    });
    expect(index.live('alone')).toBeNull();
    expect(apiSdl).not.toMatch(/@live|viewerIndependent|audience/);
  });

  it('leave a field that nothing is said of to each viewer', () => {
    const { isForAll } = composed(rooms(LIVE));
    const events = (selection: string) => isForAll(`subscription { events(roomId: "1") { ${selection} } }`);
    expect(events('__typename cursor ... on Said { thing { id name } }')).toBe(true);
    expect(events('... on Said { mine }')).toBe(false);
    expect(events('... F } } fragment F on Said { thing { id } mine } subscription B { alone { name ')).toBe(
      false,
    );
    expect(isForAll('subscription { alone { name } }')).toBe(true);
  });

  it('do not let one subgraph speak for the fields of another', () => {
    const { isForAll } = composed(rooms(LIVE), 'type Thing @key(fields: "id") { id: ID! liked: Boolean }');
    const thing = (field: string) =>
      isForAll(`subscription { events(roomId: "1") { ... on Said { thing { ${field} } } } }`);
    expect([thing('liked'), thing('name')]).toEqual([false, false]);
  });

  it('need all objects of an interface to agree', () => {
    const { isForAll } = composed(
      rooms(LIVE).replace(
        'type Seen implements Event { cursor: String! @viewerIndependent',
        'type Seen implements Event { cursor: String!',
      ),
    );
    expect(isForAll('subscription { events(roomId: "1") { cursor } }')).toBe(false);
  });

  it('ask the owner who may follow, with its own arguments', () => {
    const { schema, index } = composed(rooms(LIVE));
    const asked = authorizationQuery(index.live('events')!, 'events', schema)!;
    expect([asked.query, asked.variables({ roomId: '7', after: 'x' })]).toEqual([
      'query($id: ID!) { room(id: $id) { __typename audience cursor } }',
      { id: '7' },
    ]);
    const same = composed(rooms(LIVE.replace('room(id: roomId)', 'room'), 'room(roomId: ID!): Room'));
    expect(authorizationQuery(same.index.live('events')!, 'events', same.schema)!.query).toContain(
      'room(roomId: $roomId)',
    );
  });

  it.each([
    ['a field that is not there', LIVE.replace('room(id: roomId)', 'hall'), 'has no object field "hall"'],
    [
      'an argument that the subscription lacks',
      LIVE.replace('room(id: roomId)', 'room'),
      'needs the argument "id"',
    ],
  ])('are refused when they name %s', (_what, live, reason) => {
    const { schema, index } = composed(rooms(live));
    expect(() => authorizationQuery(index.live('events')!, 'events', schema)).toThrow(reason);
  });

  it('are refused when nobody can read them', () => {
    expect(() => composed(rooms(LIVE.replace('room(id: roomId)', 'room(id = 7)')))).toThrow(
      'is no field with arguments',
    );
  });
});
