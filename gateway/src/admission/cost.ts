import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { type CostModel, type FieldCost, LIST_SIZE } from './cost-model.js';

/** Entries of a page of which nobody says how many. */
const PAGE = 20;
/** JSON knows numbers that cannot be reckoned with. */
const MAX_PAGE = 1e9;

type Variables = Readonly<Record<string, unknown>>;

/** How long the lists directly below a page are. */
interface Sizing {
  readonly size: number;
  readonly fields: ReadonlySet<string> | null;
}

/**
 * The objects that an operation makes us read if every page is full: an object counts 1, a list as often as it has entries,
 * a mutation 10. Alternatives (`@skip`, type conditions) are added up, so it is never too little.
 */
export function costOf(
  model: CostModel,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const root = model.schema.getRootType(operation.operation as never);
  if (!root) return 0;
  return new Calculation(model, document, withDefaults(operation, variables)).of(
    operation.selectionSet,
    root,
    null,
  );
}

class Calculation {
  readonly #model: CostModel;
  readonly #variables: Variables;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #known = new Map<string, number>();

  constructor(model: CostModel, { definitions }: DocumentNode, variables: Variables) {
    this.#model = model;
    this.#variables = variables;
    for (const node of definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(node.name.value, node);
  }

  of({ selections }: SelectionSetNode, parent: GraphQLCompositeType, sizing: Sizing | null): number {
    let cost = 0;
    for (const node of selections) {
      if (node.kind === Kind.FIELD) cost += this.#field(node, parent, sizing);
      else if (node.kind === Kind.FRAGMENT_SPREAD) cost += this.#fragment(node.name.value, sizing);
      else cost += this.of(node.selectionSet, this.#type(node.typeCondition?.name.value) ?? parent, sizing);
    }
    return cost;
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, sizing: Sizing | null): number {
    const field = this.#model.field(parent, node.name.value);
    if (!field) return 0;
    const page = this.#pageSize(node, field);
    const isSized = sizing !== null && (sizing.fields?.has(node.name.value) ?? true);
    const times = field.isList ? (page ?? (isSized ? sizing.size : (field.assumedSize ?? LIST_SIZE))) : 1;
    const below = field.isList || page === undefined ? null : { size: page, fields: field.sizedFields };
    const inner = node.selectionSet && field.type ? this.of(node.selectionSet, field.type, below) : 0;
    let extra = 0;
    if (field.arguments.size > 0)
      for (const { name } of node.arguments ?? []) extra += field.arguments.get(name.value) ?? 0;
    return times * (field.weight + inner) + extra;
  }

  /** How many entries its arguments ask for. Undefined: it is no page. */
  #pageSize(node: FieldNode, { slicing, assumedSize, isList }: FieldCost): number | undefined {
    if (slicing.length === 0) return isList ? undefined : assumedSize;
    let size: number | undefined;
    for (const [name, byDefault] of slicing) {
      const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
      const value = (given && valueFromASTUntyped(given, this.#variables)) ?? byDefault;
      if (typeof value === 'number') size = Math.max(size ?? 1, Math.min(value, MAX_PAGE));
    }
    return size ?? assumedSize ?? PAGE;
  }

  /** One that contains itself counts nothing there: validation refuses it. */
  #fragment(name: string, sizing: Sizing | null): number {
    const key = sizing ? `${name} ${sizing.size} ${[...(sizing.fields ?? [])].join(' ')}` : name;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, 0);
    const fragment = this.#fragments.get(name);
    const type = this.#type(fragment?.typeCondition.name.value);
    const cost = fragment && type ? this.of(fragment.selectionSet, type, sizing) : 0;
    this.#known.set(key, cost);
    return cost;
  }

  #type(name: string | undefined): GraphQLCompositeType | null {
    const type = name === undefined ? undefined : this.#model.schema.getType(name);
    return type && isCompositeType(type) ? type : null;
  }
}

function withDefaults({ variableDefinitions }: OperationDefinitionNode, variables: Variables): Variables {
  const all: Record<string, unknown> = { ...variables };
  for (const { variable, defaultValue } of variableDefinitions ?? []) {
    const name = variable.name.value;
    if (defaultValue && all[name] === undefined) all[name] = valueFromASTUntyped(defaultValue);
  }
  return all;
}
