import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { collectFields } from '../response/collect-fields.js';
import { fragmentsOf } from '../response/compile-response.js';
import { decidingVariables } from '../decisions.js';
import { Lru } from '../lru.js';
import type { Sources } from '../run.js';
import type { EventPlan } from './event-plan.js';

const MAX_VARIANTS = 8;

type Values = Readonly<Record<string, unknown>>;

/** A subscription with its variables. */
export interface PreparedSubscription {
  readonly plan: EventPlan;
  readonly sources: Sources;
  readonly operationName: string | null;
  /** Coerced. */
  readonly variables: Values;
  readonly args: Values;
  /** The cursor that the client goes on from; undefined when it wants what comes from now on. */
  readonly after: unknown;
  /** The same for operations that are answered the same, wherever they go on from. */
  readonly key: string;
}

export interface SubscriptionSource {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly sources: Sources;
  /** Of the operation and its epoch. */
  readonly key: string;
  readonly compile: (decisions: Values) => EventPlan;
}

/** A subscription that is planned and compiled once, for all who ask it. */
export class CompiledSubscription {
  readonly #source: SubscriptionSource;
  readonly #deciding: readonly string[];
  readonly #plans = new Lru<string, EventPlan>(MAX_VARIANTS);

  constructor(source: SubscriptionSource) {
    this.#source = source;
    this.#deciding = decidingVariables(source.document);
  }

  prepare(given: Record<string, unknown>): PreparedSubscription | { errors: readonly GraphQLError[] } {
    const { schema, operation, sources, key } = this.#source;
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (errors) return { errors };
    const plan = this.#plan(coerced);
    const root = this.#root();
    const args = getArgumentValues(
      schema.getSubscriptionType()!.getFields()[root.name.value]!,
      root,
      coerced,
    );
    const after = plan.live ? (args[plan.live.after] ?? undefined) : undefined;
    const shared = plan.live ? without(coerced, this.#onlyFor(root, plan.live.after)) : coerced;
    return {
      plan,
      sources,
      operationName: operation.name?.value ?? null,
      variables: coerced,
      args,
      after,
      key: `${key} ${JSON.stringify(shared)}`,
    };
  }

  #plan(variables: Values): EventPlan {
    const key = this.#deciding.map((name) => (variables[name] === true ? 1 : 0)).join('');
    return this.#plans.getOrMake(key, () => this.#source.compile(variables));
  }

  #root(): FieldNode {
    const { schema, document, operation } = this.#source;
    const parts = { schema, fragments: fragmentsOf(document) };
    return [
      ...collectFields(parts, schema.getSubscriptionType()!, [operation.selectionSet]).values(),
    ][0]![0]!;
  }

  /** Variables that say nothing but where to go on from. */
  #onlyFor(root: FieldNode, argument: string): ReadonlySet<string> {
    const uses = new Map<string, number>();
    const count = (by: number) => ({
      Variable: ({ name: { value } }: { name: { value: string } }) =>
        void uses.set(value, (uses.get(value) ?? 0) + by),
    });
    const { document, operation } = this.#source;
    visit(document, count(1));
    for (const { variable } of operation.variableDefinitions ?? []) visit(variable, count(-1));
    const after = root.arguments?.find(({ name }) => name.value === argument);
    if (!after) return new Set();
    const own = new Set<string>();
    visit(after, { Variable: ({ name }) => void own.add(name.value) });
    visit(after, count(-1));
    return new Set([...own].filter((name) => uses.get(name) === 0));
  }
}

function without(values: Values, names: ReadonlySet<string>): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));
}
