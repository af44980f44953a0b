import { Supergraph } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from 'graphql';
import type { SubgraphFetch, SubgraphSource } from '../../src/data-sources/subgraph-source.js';
import { Epoch } from '../../src/engine/epoch.js';
import { readAnswer } from '../../src/engine/response/written-answer.js';
import { composeSupergraph } from '../../src/supergraph/compose.js';
import { shopSubgraphs } from './shop-subgraphs.js';
import { throughHttp } from './shop-http.js';
import { boom, type Handle, handleOf, hashOf, isLost, shopResolver, type World } from './shop-world.js';

const supergraphSdl = composeSupergraph(
  Object.entries(shopSubgraphs).map(([name, sdl]) => ({ name, sdl, url: `local://${name}` })),
).supergraphSdl;

/** The whole shop as one schema. */
export const apiSchema: GraphQLSchema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();

const fieldResolver = shopResolver(apiSchema) as never;
const typeResolver = ({ __typename }: Handle) => __typename;

const sources = new Map(
  Object.entries(shopSubgraphs).map(([name, sdl]) => [name, sourceOf(name, sdl)] as const),
);
const epoch = new Epoch(apiSchema, supergraphSdl, sources);

function sourceOf(name: string, sdl: string): SubgraphSource {
  const resolve = async (reference: { id: string; weight?: number }, { world }: { world: World }) => {
    if (name === 'stock' && isLost(world, reference.id)) throw boom();
    return handleOf(reference);
  };
  const typeDefs = parse(sdl);
  const entities = typeDefs.definitions.filter(
    (definition) =>
      (definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
        definition.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
      definition.directives?.some((directive) => directive.name.value === 'key'),
  );
  const resolvers = Object.fromEntries(
    entities.map((entity) => [
      (entity as { name: { value: string } }).name.value,
      { __resolveReference: resolve },
    ]),
  );
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  const answerOf = ({ document, variables, operationName, context }: SubgraphFetch) =>
    execute({
      schema,
      document,
      variableValues: variables,
      operationName,
      contextValue: { ...context, isSubgraph: true },
      fieldResolver,
      typeResolver: typeResolver as never,
    });
  return {
    fetch: async (fetch) => {
      const { world, isRemote } = fetch.context as unknown as { world: World; isRemote: boolean };
      const answer = await answerOf(fetch);
      if (!isRemote) return answer;
      await turns(hashOf(`${world.seed} ${fetch.query}`) % 4);
      return throughHttp(answer, fetch, name === 'stock' ? world.fault : undefined);
    },
    open: () => {
      throw new Error('Nothing is streamed here.');
    },
    close: async () => {},
  };
}

async function turns(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await new Promise(setImmediate);
}

export interface ShopOperation {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** @param isRemote whether subgraphs answer over HTTP, sooner or later: only there a subgraph can say anything. */
export async function askEngine(
  { text, variables }: ShopOperation,
  world: World,
  isRemote = false,
): Promise<ExecutionResult> {
  const document = valid(text);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)!;
  const compiled = epoch.operation({ document, operation, hash: text });
  return readAnswer(await compiled.execute(variables, { world, isRemote } as never));
}

export async function askMergedSchema(
  { text, variables }: ShopOperation,
  world: World,
): Promise<ExecutionResult> {
  return execute({
    schema: apiSchema,
    document: valid(text),
    variableValues: variables,
    contextValue: { world },
    fieldResolver,
    typeResolver: typeResolver as never,
  });
}

function valid(text: string): DocumentNode {
  const document = parse(text);
  const [error] = validate(apiSchema, document);
  if (error) throw error;
  return document;
}
