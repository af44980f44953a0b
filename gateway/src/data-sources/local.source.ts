import { execute } from 'graphql';
import type { LocalSubgraph } from '../options.js';
import type { GatewayContext } from '../request/gateway-context.js';
import { isMutation } from './fetch-document.js';
import { localAnswer } from './local-answer.js';
import { localStream } from './local-stream.js';
import type {
  StreamRequest,
  SubgraphAnswer,
  SubgraphFetch,
  SubgraphSource,
  SubgraphStream,
} from './subgraph-source.js';

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
    return localAnswer(result);
  }

  open(request: StreamRequest): SubgraphStream {
    return localStream(this.#subgraph, request);
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
