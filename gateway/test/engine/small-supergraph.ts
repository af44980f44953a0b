import { Supergraph } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type ExecutionResult, getOperationAST, type GraphQLSchema, parse, validate } from 'graphql';
import type {
  SubgraphAnswer,
  SubgraphFetch,
  SubgraphSource,
} from '../../src/data-sources/subgraph-source.js';
import { Epoch } from '../../src/engine/epoch.js';
import { readAnswer } from '../../src/engine/response/written-answer.js';
import { composeSupergraph } from '../../src/supergraph/compose.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable", "@external", "@requires", "@interfaceObject", "@inaccessible"])';

export interface SmallSubgraph {
  readonly sdl: string;
  readonly resolvers?: Record<string, unknown>;
  /** In place of resolvers: what is answered, whatever the schema says. */
  readonly answer?: (fetch: SubgraphFetch) => SubgraphAnswer | Promise<SubgraphAnswer>;
}

export interface SmallSupergraph {
  readonly schema: GraphQLSchema;
  /** Fetches in the order in which they were sent. */
  readonly fetches: { readonly to: string; readonly variables: Readonly<Record<string, unknown>> }[];
  ask(text: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
}

/** Composes the subgraphs and executes operations over them with the engine, without a server around it. */
export function smallSupergraph(subgraphs: Readonly<Record<string, SmallSubgraph>>): SmallSupergraph {
  const all = Object.entries(subgraphs).map(([name, subgraph]) => ({
    name,
    ...subgraph,
    sdl: `${LINK}\n${subgraph.sdl}`,
  }));
  const { supergraphSdl } = composeSupergraph(
    all.map(({ name, sdl }) => ({ name, sdl, url: `local://${name}` })),
  );
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  const fetches: SmallSupergraph['fetches'] = [];
  const sources = new Map(all.map((each) => [each.name, sourceOf(each, fetches)]));
  const epoch = new Epoch(schema, supergraphSdl, sources);
  return {
    schema,
    fetches,
    ask: async (text, variables = {}) => {
      const document = parse(text);
      expectValid(schema, text);
      const operation = getOperationAST(document)!;
      const compiled = epoch.operation({ document, operation, hash: text });
      return readAnswer(await compiled.execute(variables, {} as never));
    },
  };
}

function sourceOf(
  { name, sdl, resolvers = {}, answer }: SmallSubgraph & { name: string },
  fetches: SmallSupergraph['fetches'],
): SubgraphSource {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return {
    fetch: async (fetch) => {
      fetches.push({ to: name, variables: fetch.variables });
      if (answer) return answer(fetch);
      const { document, variables: variableValues, operationName } = fetch;
      return execute({ schema, document, variableValues, operationName });
    },
    open: () => {
      throw new Error('Nothing is streamed here.');
    },
    close: async () => {},
  };
}

function expectValid(schema: GraphQLSchema, text: string): void {
  const [error] = validate(schema, parse(text));
  if (error) throw error;
}
