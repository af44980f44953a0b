import 'reflect-metadata';
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.type.js';

/** One item of a connection with its place in the list. */
export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** One page of a list that can grow. `totalCount` is asked only when the operation selects it. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount?: () => Promise<number>;
}

/** GraphQL types of a connection: `<Name>Connection` and `<Name>Edge`. `typeOf` says what a node is. */
export function connectionType<T extends object>(
  name: string,
  typeOf: () => ClassType<T>,
  options: { withTotalCount?: string } = {},
): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its place.` })
  class EdgeType {
    @Field(() => String, { description: 'Opaque place of this item: hand it in as `after` or `before`.' })
    cursor!: string;

    @Field(typeOf, { description: 'The item.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The items of this page with their cursors.' })
    edges!: Edge<T>[];

    @Field(() => [typeOf()], { description: 'The items of this page.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
    pageInfo!: PageInfo;
  }
  if (options.withTotalCount) {
    Field(() => Int, { name: 'totalCount', description: options.withTotalCount })(
      ConnectionType.prototype,
      'totalCount',
    );
  }
  return ConnectionType;
}
