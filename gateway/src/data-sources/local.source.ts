import { type DocumentNode, type ExecutionResult, execute, GraphQLError, Kind } from 'graphql';
import { type CompiledFetch, compileFetch } from '../local-execution/compile-fetch.js';
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

/** A subgraph in this process. Its documents were made by the planner, so they are not validated again, and compiled once. */
export class LocalSource implements SubgraphSource {
  readonly #name: string;
  readonly #subgraph: LocalSubgraph;
  readonly #fetches = new WeakMap<DocumentNode, CompiledFetch | null>();

  constructor(name: string, subgraph: LocalSubgraph) {
    this.#name = name;
    this.#subgraph = subgraph;
  }

  async fetch({ document, variables, operationName, context }: SubgraphFetch): Promise<SubgraphAnswer> {
    const compiled = this.#compiled(document);
    const contextValue = this.#scope(context);
    const result = compiled
      ? await compiled(variables, contextValue)
      : await execute({
          schema: this.#subgraph.schema,
          document,
          variableValues: variables,
          operationName,
          contextValue,
        });
    // Whatever was read before a change is stale after it, in every subgraph that hears of it.
    if (isMutation(document)) context.scopes.clear();
    return answerOf(result);
  }

  async close(): Promise<void> {}

  /** A document lives as long as the plan that it belongs to. */
  #compiled(document: DocumentNode): CompiledFetch | null {
    let compiled = this.#fetches.get(document);
    if (compiled === undefined) {
      compiled = compileFetch(this.#subgraph.schema, document);
      this.#fetches.set(document, compiled);
    }
    return compiled;
  }

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
