import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';

export interface SubgraphSource {
  readonly name: string;
  readonly sdl: string;
  /** `local://<name>` for subgraphs in the gateway's process, else the address of their GraphQL endpoint. */
  readonly url: string;
}

export interface ComposedSupergraph {
  readonly supergraphSdl: string;
  /** What clients see: the composed schema without federation's own parts. */
  readonly apiSdl: string;
}

/** Thrown with every reason at once why subgraphs do not fit together. */
export class CompositionFailed extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The subgraphs do not compose:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** @throws {CompositionFailed} when the subgraphs contradict each other. */
export function composeSupergraph(subgraphs: readonly SubgraphSource[]): ComposedSupergraph {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors?.length) throw new CompositionFailed(errors.map(({ message }) => message));
  return { supergraphSdl: supergraphSdl!, apiSdl: apiSdlOf(supergraphSdl!) };
}

function apiSdlOf(supergraphSdl: string): string {
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
