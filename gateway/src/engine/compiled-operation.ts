import { type DocumentNode, getVariableValues, type GraphQLSchema } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import type { SubgraphSource } from '../data-sources/subgraph-source.js';
import type { GatewayContext } from '../request/gateway-context.js';
import { decidingVariables } from './decisions.js';
import { Lru } from './lru.js';
import type { Respond } from './response/compile-response.js';
import type { WrittenAnswer } from './response/written-answer.js';
import { startRun, type Step } from './run.js';

/** Sets of decisions that an operation is kept compiled for. */
const MAX_VARIANTS = 8;

/** An operation whose `@skip` and `@include` are decided. */
export interface Variant {
  readonly plan: Step;
  readonly respond: Respond;
}

export interface OperationSource {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly compile: (decisions: Readonly<Record<string, unknown>>) => Variant;
}

/** An operation that is planned and compiled: each execution fetches, merges and shapes, and decides nothing anew. */
export class CompiledOperation {
  readonly #source: OperationSource;
  readonly #deciding: readonly string[];
  readonly #variants = new Lru<string, Variant>(MAX_VARIANTS);

  constructor(source: OperationSource) {
    this.#source = source;
    this.#deciding = decidingVariables(source.document);
  }

  async execute(given: Record<string, unknown>, context: GatewayContext): Promise<WrittenAnswer> {
    const { schema, operation, sources } = this.#source;
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (errors) return { errors };
    const { plan, respond } = this.#variant(coerced);
    const run = startRun({ variables: coerced, context, sources });
    await plan(run);
    return respond(run);
  }

  #variant(variables: Readonly<Record<string, unknown>>): Variant {
    const key = this.#deciding.map((name) => (variables[name] === true ? 1 : 0)).join('');
    return this.#variants.getOrMake(key, () => this.#source.compile(variables));
  }
}
