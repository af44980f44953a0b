import { type ExecutionResult, execute, GraphQLError, Kind } from 'graphql';
import type { LocalSubgraph } from '../options.js';
import type { GatewayContext } from '../request/gateway-context.js';
import { isMutation } from './fetch-document.js';
import type { SubgraphAnswer, SubgraphFetch, SubgraphSource } from './subgraph-source.js';

const LITERALS: ReadonlySet<string> = new Set([
  Kind.VARIABLE_DEFINITION,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/** A subgraph in this process: a fetch is a call of `execute` on a document that the planner made, so it is not validated again. */
export class LocalSource implements SubgraphSource {
  readonly #name: string;
  readonly #subgraph: LocalSubgraph;

  constructor(name: string, subgraph: LocalSubgraph) {
    this.#name = name;
    this.#subgraph = subgraph;
  }

  async fetch({ document, variables, operationName, context }: SubgraphFetch): Promise<SubgraphAnswer> {
    const result = await execute({
      schema: this.#subgraph.schema,
      document,
      variableValues: variables,
      operationName,
      contextValue: this.#scope(context),
    });
    // Whatever was read before a change is stale after it, in every subgraph that hears of it.
    if (isMutation(document)) context.scopes.clear();
    return answerOf(result);
  }

  async close(): Promise<void> {}

  #scope(context: GatewayContext) {
    const known = context.scopes.get(this.#name);
    if (known) return known;
    const scope = this.#subgraph.scope(context.identity);
    context.scopes.set(this.#name, scope);
    return scope;
  }
}

function answerOf(result: ExecutionResult): SubgraphAnswer {
  return result.errors ? { ...result, errors: result.errors.map(withCode) } : result;
}

/** Values of custom scalars are judged by the subgraph that declares them: to the gateway any value is one. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] !== undefined) return error;
  if (!error.nodes?.some(({ kind }) => LITERALS.has(kind))) return error;
  const { message, path, originalError } = error;
  return new GraphQLError(message, {
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
