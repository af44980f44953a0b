import 'reflect-metadata';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchema, createResolversMap, getMetadataStorage } from 'type-graphql';
import type { RequestScope } from '../scope/request-scope.js';
import { callDirectly } from './direct-calls.js';
import { withLiveDirectives } from './live-directives.js';

/** Federation directives that our subgraphs use. The version is the newest that composition 2.14 and the gateway agree on. */
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable", "@interfaceObject", "@external", "@requires", "@provides", "@inaccessible", "@tag", "@override", "@composeDirective", "@cost", "@listSize"])';

/** Finds the entity that a reference names. Answer null for one that does not exist or may not be seen. */
export type ReferenceResolver = (reference: { id: string }, scope: RequestScope) => Promise<unknown>;

export interface SubgraphSchemaParts {
  /** Instances of type-graphql resolver classes. */
  readonly resolvers: readonly object[];
  /** Types reached only through an interface: user errors and the like. */
  readonly types?: readonly object[];
  /** By type name. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
}

/** Builds the executable subgraph schema and the SDL that it publishes. */
export async function buildSubgraph(
  parts: SubgraphSchemaParts,
): Promise<{ schema: GraphQLSchema; sdl: string }> {
  useDefaultFieldResolvers();
  const instances = new Map(parts.resolvers.map((resolver) => [resolver.constructor, resolver]));
  const built = await buildSchema({
    resolvers: [...instances.keys()] as unknown as [() => void, ...(() => void)[]],
    orphanedTypes: [...(parts.types ?? [])] as (() => void)[],
    container: { get: (resolver) => instances.get(resolver) },
    // Demanded as soon as there are subscriptions; ours open their source themselves, by the option `subscribe`.
    pubSub: { publish: () => undefined, subscribe: () => ({ async *[Symbol.asyncIterator]() {} }) },
    validate: false,
    skipCheck: true,
  });
  const sdl = withLiveDirectives(`${LINK}\n\n${printSubgraphSchema(built)}`);
  const resolvers = createResolversMap(built) as Record<string, Record<string, unknown>>;
  for (const type of Object.values(resolvers)) delete type['__isTypeOf'];
  callDirectly(resolvers, instances);
  for (const [name, resolve] of Object.entries(parts.references)) {
    resolvers[name] = { ...resolvers[name], __resolveReference: resolveSafely(resolve) };
  }
  return { schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]), sdl };
}

/** Plain fields go through graphql's own default resolver: nothing of ours stands between a row and its field. */
function useDefaultFieldResolvers(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
}

/** Answers a promise in any case: a reference resolver that throws at once would fail its whole batch. */
function resolveSafely(resolve: ReferenceResolver): ReferenceResolver {
  return (reference, scope) => {
    try {
      return resolve(reference, scope);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}
