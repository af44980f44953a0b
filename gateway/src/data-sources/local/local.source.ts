import { type DocumentNode, execute } from 'graphql';
import { type CompiledFetch, compileFetch } from '../../local-execution/compile-fetch.js';
import type { LocalSubgraph } from '../../options.js';
import type { GatewayContext } from '../../request/gateway-context.js';
import { isMutation } from '../fetch-document.js';
import { Changes } from '../in-flight.js';
import { localAnswer } from './local-answer.js';
import { localStream } from './local-stream.js';
import type {
  StreamRequest,
  SubgraphAnswer,
  SubgraphFetch,
  SubgraphSource,
  SubgraphStream,
} from '../subgraph-source.js';
import { unavailable } from '../unavailable.js';

/** A subgraph in this process. Its documents were made by the planner, so they are not validated again, and compiled once. */
export class LocalSource implements SubgraphSource {
  readonly #name: string;
  readonly #subgraph: LocalSubgraph;
  readonly #changes: Changes;
  readonly #fetches = new WeakMap<DocumentNode, CompiledFetch | null>();

  /** @param changes told of those that it makes and tells of. */
  constructor(name: string, subgraph: LocalSubgraph, changes = new Changes()) {
    this.#name = name;
    this.#subgraph = subgraph;
    this.#changes = changes;
  }

  async fetch(fetch: SubgraphFetch): Promise<SubgraphAnswer> {
    const { document, variables, operationName, context } = fetch;
    if (context.departure?.hasHappened && !isMutation(document)) return unavailable(fetch);
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
    if (isMutation(document)) {
      context.scopes.clear();
      this.#changes.note();
    }
    return localAnswer(result);
  }

  open(request: StreamRequest): SubgraphStream {
    const compiled = this.#compiled(request.document);
    return localStream(this.#subgraph, request, { compiled, onEvent: () => this.#changes.note() });
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
