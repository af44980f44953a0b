import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { CompositionFailed, composeSupergraph } from '../src/supergraph/compose.js';
import { toySubgraphs } from './toy-subgraphs.js';

const { people, courses, marks } = toySubgraphs();
const sources = [people, courses, marks].map(({ name, sdl }) => ({ name, sdl, url: `local://${name}` }));

describe('composeSupergraph', () => {
  it('answers the supergraph, and the schema that clients see', () => {
    const { supergraphSdl, apiSdl } = composeSupergraph(sources);
    expect(supergraphSdl).toContain('@join__graph(name: "marks", url: "local://marks")');
    expect(apiSdl).not.toMatch(/join__|_entities|@link/);
    expect(Object.keys(buildSchema(apiSdl).getQueryType()!.getFields())).toContain('topMark');
  });

  it('answers the same for the same subgraphs', () => {
    expect(composeSupergraph(sources)).toEqual(composeSupergraph(sources));
  });

  it('lists every contradiction at once', () => {
    const rival = (name: string) => ({
      name,
      url: `local://${name}`,
      sdl: 'type Query { topMark: Int } type Course { title: String! }',
    });
    const compose = () => composeSupergraph([...sources, rival('rival')]);
    expect(compose).toThrow(CompositionFailed);
    expect(compose).toThrow(/^The subgraphs do not compose:\n {2}- /);
    expect(compose).toThrow(/topMark/);
    expect(compose).toThrow(/Course/);
  });

  it('shares one copy of the federation library with gateway and planner, else every plan dies', () => {
    const require = createRequire(import.meta.url);
    const copyOf = (name: string) =>
      createRequire(require.resolve(name)).resolve('@apollo/federation-internals');
    const copies = ['@apollo/gateway', '@apollo/composition', '@apollo/query-planner'].map(copyOf);
    expect(new Set(copies).size).toBe(1);
  });
});
