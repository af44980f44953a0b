import {
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';
import { type FieldPrice, type Prices, pricesOf } from './cost-directives.js';

/** Entries of a list about whose size nobody says anything. */
const ASSUMED_LIST = 10;
/** Changes are dearer than reading one object. */
const MUTATION = 10;
const PAGE_ARGUMENTS = ['first', 'last'];

export interface FieldCost {
  /** Of one object of it; leaves are free. */
  readonly weight: number;
  readonly isList: boolean;
  readonly assumedSize: number | undefined;
  /** Arguments that say how many, with their defaults. */
  readonly slicing: readonly (readonly [name: string, byDefault: unknown])[];
  /** Lists below that are as long as this one says; null: all of them. */
  readonly sizedFields: ReadonlySet<string> | null;
  readonly arguments: ReadonlyMap<string, number>;
  readonly type: GraphQLCompositeType | null;
}

export const LIST_SIZE = ASSUMED_LIST;

/** What the fields of one supergraph cost. */
export class CostModel {
  readonly schema: GraphQLSchema;
  readonly #prices: Prices;
  readonly #fields = new Map<string, FieldCost | null>();

  /** @param schema what clients see. */
  constructor(schema: GraphQLSchema, supergraphSdl: string) {
    this.schema = schema;
    this.#prices = pricesOf(parse(supergraphSdl, { noLocation: true }));
  }

  /** Null for what is free or unknown. */
  field(parent: GraphQLCompositeType, name: string): FieldCost | null {
    const key = `${parent.name}.${name}`;
    const known = this.#fields.get(key);
    if (known !== undefined) return known;
    const cost = this.#fieldCost(parent, name, this.#prices.fields.get(key) ?? {});
    this.#fields.set(key, cost);
    return cost;
  }

  #fieldCost(parent: GraphQLCompositeType, name: string, price: FieldPrice): FieldCost | null {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return null;
    const named = getNamedType(field.type);
    const type = isCompositeType(named) ? named : null;
    const usual = parent === this.schema.getMutationType() ? MUTATION : type ? 1 : 0;
    const extra = field.args
      .map(
        (argument) =>
          [argument.name, this.#prices.arguments.get(`${parent.name}.${name}.${argument.name}`)] as const,
      )
      .filter((entry): entry is [string, number] => entry[1] !== undefined);
    const slicing = price.slicingArguments ?? PAGE_ARGUMENTS;
    return {
      weight: price.weight ?? this.#prices.types.get(named.name) ?? usual,
      isList: isListType(getNullableType(field.type)),
      assumedSize: price.assumedSize,
      slicing: field.args
        .filter((argument) => slicing.includes(argument.name))
        .map((argument) => [argument.name, argument.defaultValue] as const),
      sizedFields: price.sizedFields ? new Set(price.sizedFields) : null,
      arguments: new Map(extra),
      type,
    };
  }
}
