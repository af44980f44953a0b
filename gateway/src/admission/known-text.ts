import {
  type DocumentNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { Lru } from '../engine/lru.js';
import { costOf } from './cost.js';
import type { CostModel } from './cost-model.js';
import { type Shape, shapeOf } from './shape.js';

const MAX_COSTS = 64;

/** A text that was read once. What depends on it alone is measured once. */
export class KnownText {
  /** Null: it is no GraphQL, or nothing of it is measured. */
  readonly document: DocumentNode | null;
  #shape: Shape | undefined;
  #costs: { readonly model: CostModel; readonly known: Lru<string, number> } | undefined;

  constructor(document: DocumentNode | null) {
    this.document = document;
  }

  get shape(): Shape | null {
    this.#shape ??= this.document ? shapeOf(this.document) : undefined;
    return this.#shape ?? null;
  }

  /** Of the operation that is asked for; 0 when there is none of that name. */
  cost(
    model: CostModel,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): number {
    const operation = this.document && getOperationAST(this.document, operationName);
    if (!operation) return 0;
    if (this.#costs?.model !== model) this.#costs = { model, known: new Lru(MAX_COSTS) };
    const sizes = sizeVariables(operation).map((name) => variables[name]);
    const key = `${operationName ?? ''} ${JSON.stringify(sizes)}`;
    return this.#costs.known.getOrMake(key, () => costOf(model, this.document!, operation, variables));
  }
}

/** Only numbers say how long a page is. */
function sizeVariables({ variableDefinitions }: OperationDefinitionNode): string[] {
  return (variableDefinitions ?? [])
    .filter(({ type }) => isNumber(type))
    .map(({ variable }) => variable.name.value);
}

function isNumber(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isNumber(type.type);
  return type.kind === Kind.NAMED_TYPE && type.name.value === 'Int';
}
