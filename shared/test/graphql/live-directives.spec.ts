import { describe, expect, it } from '@jest/globals';
import { withLiveDirectives } from '../../src/graphql/live-directives.js';

describe('directives of live streams', () => {
  it('are defined only where they are used', () => {
    const sdl = 'type Query { a: Int }';
    expect(withLiveDirectives(sdl)).toBe(sdl);
    expect(withLiveDirectives('type Query { a: Int @viewerIndependent }')).toContain(
      '@composeDirective(name: "@live")',
    );
  });

  it('are said of each field instead of a type, for other subgraphs add fields to it', () => {
    const sdl = withLiveDirectives(`
      type Course @key(fields: "id") @viewerIndependent { id: ID! owner: ID @external "Its name." title: String! @viewerIndependent }
      extend type Course @viewerIndependent { more: Int }
      type Other { id: ID! }`);
    expect(sdl).toContain(`type Course @key(fields: "id") {
  id: ID! @viewerIndependent
  owner: ID @external
  "Its name."
  title: String! @viewerIndependent
}

extend type Course {
  more: Int @viewerIndependent
}

type Other {
  id: ID!
}`);
  });
});
