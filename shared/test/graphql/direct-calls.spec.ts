import { describe, expect, it } from '@jest/globals';
import { execute, parse } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { buildSubgraph } from '../../src/graphql/build-subgraph-schema.js';

@ObjectType({ description: 'Something that rings.' })
class Bell {
  @Field(() => String, { description: 'What it says.' })
  tone!: string;

  loud(): string {
    return this.tone.toUpperCase();
  }
}

@ObjectType({ description: 'Something that is rung by a bell.' })
class Tower {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;
}

@Resolver(() => Tower)
class TowerResolver {
  readonly #city = 'Bern';

  @Query(() => Tower, { description: 'The tower.' })
  tower(): Tower {
    return { name: 'Zytglogge' };
  }

  @FieldResolver(() => String, { description: 'Takes nothing.' })
  nothing(...values: unknown[]): string {
    return `${this.#city} ${values.filter((value) => value !== undefined).length}`;
  }

  @FieldResolver(() => String, { description: 'Takes the tower.' })
  one(@Root() tower: Tower): string {
    return `${tower.name} in ${this.#city}`;
  }

  @FieldResolver(() => String, { description: 'Takes both, the context first.' })
  both(@Ctx() { who }: { who: string }, @Root() { name }: Tower): string {
    return `${who} sees ${name}`;
  }

  @FieldResolver(() => String, { description: 'Takes a property.' })
  part(@Root('name') name: string): string {
    return name.slice(0, 3);
  }

  @FieldResolver(() => String, { description: 'Takes an argument.' })
  times(@Root() { name }: Tower, @Arg('n', () => Number, { description: 'How often.' }) n: number): string {
    return name.repeat(n);
  }

  @FieldResolver(() => Bell, { description: 'Its bell.' })
  bell(): Bell {
    return { tone: 'dong' } as Bell;
  }
}

@Resolver(() => Bell)
class BellResolver {
  @FieldResolver(() => String, { description: 'Needs the methods of its class.' })
  volume(@Root() bell: Bell): string {
    return bell.loud();
  }
}

describe('field resolvers', () => {
  it('get what their parameters say, called directly or not', async () => {
    const { schema } = await buildSubgraph({
      resolvers: [new TowerResolver(), new BellResolver()],
      references: {},
    });
    const document = parse('{ tower { nothing one both part times(n: 2) bell { tone volume } } }');
    const { data, errors } = await execute({ schema, document, contextValue: { who: 'Ada' } });
    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      tower: {
        nothing: 'Bern 0',
        one: 'Zytglogge in Bern',
        both: 'Ada sees Zytglogge',
        part: 'Zyt',
        times: 'ZytgloggeZytglogge',
        bell: { tone: 'dong', volume: 'DONG' },
      },
    });
  });
});
