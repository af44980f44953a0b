import { describe, expect, it } from '@jest/globals';
import { execute, parse } from 'graphql';
import { Arg, Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { notFound } from '../../src/errors/access-errors.js';
import { buildSubgraph } from '../../src/graphql/build-subgraph-schema.js';
import { connectionType } from '../../src/graphql/connection.type.js';
import { paginate } from '../../src/graphql/paginate.js';
import type { Connection } from '../../src/graphql/connection.type.js';
import { sharedUserErrors } from '../../src/graphql/user-error.type.js';

@Directive('@key(fields: "id")')
@ObjectType('Pond', { description: 'A pond.' })
class PondType {
  @Field(() => ID, { description: 'Id of the pond.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Heron', { description: 'A bird that nothing here leads to.' })
class HeronStub {
  @Field(() => ID, { description: 'Id of the bird.' })
  id!: string;
}

const PondConnection = connectionType('Pond', () => PondType, {
  withTotalCount: 'How many ponds there are.',
});

@Resolver(() => PondType)
class PondResolver {
  readonly #ponds: readonly string[];

  constructor(ponds: readonly string[]) {
    this.#ponds = ponds;
  }

  @Query(() => PondConnection, { description: 'All ponds.' })
  ponds(@Arg('first', () => Number, { description: 'How many.' }) first: number): Connection<PondType> {
    return paginate(
      this.#ponds.map((id) => ({ id })),
      {
        list: 'ponds',
        size: first,
        keysOf: ({ id }) => [id],
        hasPreviousPage: false,
        totalCount: async () => this.#ponds.length,
      },
    );
  }

  @FieldResolver(() => String, { description: 'How deep.' })
  depth(@Root() pond: PondType): string {
    return `${pond.id} metres`;
  }
}

const setup = async () => {
  const { schema, sdl } = await buildSubgraph({
    resolvers: [new PondResolver(['3', '4'])],
    types: [HeronStub, ...sharedUserErrors],
    references: {
      Pond: async ({ id }) => (id === 'gone' ? null : { id }),
      Heron: ({ id }) => {
        if (id === 'shy') throw notFound();
        return Promise.resolve({ id });
      },
    },
  });
  const run = (operation: string, variableValues: Record<string, unknown> = {}) =>
    execute({ schema, document: parse(operation), variableValues });
  return { sdl, run };
};

describe('buildSubgraph', () => {
  it('publishes types with their directives, and those that only references reach', async () => {
    const { sdl } = await setup();

    expect(sdl).toContain('@link(url: "https://specs.apollo.dev/federation/v2.12"');
    expect(sdl).toContain('type Pond @key(fields: "id")');
    expect(sdl).toContain('type Heron @key(fields: "id")');
    expect(sdl).toContain('type PageInfo @shareable');
    expect(sdl).toContain('type Conflict implements UserError @shareable');
  });

  it('calls the given instances', async () => {
    const { run } = await setup();

    expect(
      await run('{ ponds(first: 1) { totalCount nodes { id depth } pageInfo { hasNextPage } } }'),
    ).toEqual({
      data: {
        ponds: { totalCount: 2, nodes: [{ id: '3', depth: '3 metres' }], pageInfo: { hasNextPage: true } },
      },
    });
  });

  it('finds entities; one that fails at once costs only itself', async () => {
    const { run } = await setup();
    const representations = [
      { __typename: 'Pond', id: '5' },
      { __typename: 'Heron', id: 'shy' },
      { __typename: 'Pond', id: 'gone' },
    ];

    const { data, errors } = await run(
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Pond { depth } } }',
      { r: representations },
    );

    expect(data).toEqual({ _entities: [{ __typename: 'Pond', depth: '5 metres' }, null, null] });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  });
});
