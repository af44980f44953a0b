import {
  type GraphQLFieldResolver,
  GraphQLError,
  getNullableType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A reference to something in the shop; its fields are made from its id on demand. */
export interface Handle {
  readonly __typename: string;
  readonly id: string;
  readonly weight?: number | null;
}

export interface World {
  readonly seed: number;
  /** How many of a thousand fields fail or break their type. */
  readonly failures: number;
  /** How many of a thousand values are not of their type. */
  readonly lies?: number;
  /** What is wrong with the subgraph `stock`, all the time. */
  readonly fault?: Fault;
}

/** What `stock` answers, and what is left of its fields then: an error with this code, or null without one. */
export const faults = {
  down: 'SUBGRAPH_UNAVAILABLE',
  'status 500': 'SUBGRAPH_UNAVAILABLE',
  HTML: 'SUBGRAPH_UNAVAILABLE',
  truncated: 'SUBGRAPH_UNAVAILABLE',
  'no data': 'SUBGRAPH_UNAVAILABLE',
  'fewer entities': 'SUBGRAPH_UNAVAILABLE',
  'more entities': 'SUBGRAPH_UNAVAILABLE',
  'an object of entities': 'SUBGRAPH_UNAVAILABLE',
  'an error alone': 'OTHER',
  'no entities': null,
} as const;
export type Fault = keyof typeof faults;

/** Stands for a lie where a value has to pass through a schema. */
export const MARKS = { String: 'a lie to be told', Int: 1_987_654_321, Float: 1_987_654_321.5 } as const;
const LIES: Readonly<Record<keyof typeof MARKS, unknown>> = { String: { lie: 1 }, Int: 'lie', Float: [1] };

export interface ShopContext {
  readonly world: World;
  /** Whether marks take the place of lies. */
  readonly isSubgraph?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  p: 'Product',
  b: 'Book',
  f: 'Film',
  u: 'Person',
  r: 'Review',
};
const PREFIXES = Object.fromEntries(Object.entries(TYPES).map(([prefix, name]) => [name, prefix]));
const ID_FIELDS = new Set(['id', '_entities', '_service']);

export function hashOf(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function handleOf({ id, weight }: { id: string; weight?: number | null }): Handle {
  const handle = { __typename: TYPES[id[0]!] ?? 'Place', id };
  return weight === undefined ? handle : { ...handle, weight };
}

/** In the subgraph `stock` some entities cannot be had at all. */
export function isLost({ seed, failures }: World, id: string): boolean {
  return hashOf(`${seed} lost ${id}`) % 1000 < failures * 2;
}

const OF_STOCK = new Set(['count', 'place', 'tags', 'isSpam', 'checks']);

/** Resolves any field, in one merged schema as in the subgraphs: same world, same values. */
export function shopResolver(
  apiSchema: GraphQLSchema,
): GraphQLFieldResolver<Handle | undefined, ShopContext> {
  return (source, args, { world, isSubgraph }, { fieldName, parentType }) => {
    const id = source?.id ?? 'root';
    if (ID_FIELDS.has(fieldName)) return id;
    if (OF_STOCK.has(fieldName) && world.fault && !isSubgraph) return left(world.fault);
    if (OF_STOCK.has(fieldName) && isLost(world, id)) throw boom();
    const name = source ? handleOf(source).__typename : parentType.name;
    const type = apiSchema.getType(source && TYPES[id[0]!] ? name : parentType.name);
    if (!isObjectType(type)) throw new Error(`No type ${name}.`);
    const key = `${world.seed} ${id} ${fieldName} ${JSON.stringify(args)}`;
    if (fieldName === 'weight') return weightOf(world, id);
    if (fieldName === 'shipping') {
      const weight = source?.weight === undefined ? weightOf(world, id) : source.weight;
      return weight === null ? null : weight * 2;
    }
    const fieldType = type.getFields()[fieldName]!.type;
    const scalar = getNullableType(fieldType).toString() as keyof typeof MARKS;
    if (scalar in LIES && hashOf(`lie ${key}`) % 1000 < (world.lies ?? 0))
      return (isSubgraph ? MARKS : LIES)[scalar];
    return valueOf(apiSchema, fieldType, key, world);
  };
}

function left(fault: Fault): null {
  const code = faults[fault];
  if (code) throw new GraphQLError('Gone.', { extensions: { code } });
  return null;
}

function weightOf({ seed }: World, id: string): number | null {
  const hash = hashOf(`${seed} weight ${id}`);
  return hash % 5 === 0 ? null : hash % 50;
}

export function boom(): GraphQLError {
  return new GraphQLError('Boom.', { extensions: { code: 'BOOM', detail: 1 } });
}

function valueOf(schema: GraphQLSchema, type: GraphQLOutputType, key: string, world: World): unknown {
  const luck = hashOf(`luck ${key}`) % 1000;
  if (luck < world.failures) throw boom();
  if (luck < world.failures * 1.5) return null;
  if (isNonNullType(type)) return presentOf(schema, type.ofType, key, world);
  return hashOf(`null ${key}`) % 7 === 0 ? null : presentOf(schema, type, key, world);
}

function presentOf(schema: GraphQLSchema, type: GraphQLOutputType, key: string, world: World): unknown {
  const hash = hashOf(key);
  if (isListType(type)) {
    return Array.from({ length: hash % 4 }, (_, i) => {
      try {
        return valueOf(schema, type.ofType, `${key} ${i}`, world);
      } catch (error) {
        return error;
      }
    });
  }
  if (isEnumType(type)) return type.getValues()[hash % type.getValues().length]!.name;
  if (isAbstractType(type)) {
    const types = schema.getPossibleTypes(type);
    return presentOf(schema, types[hash % types.length]!, `${key} member`, world);
  }
  if (isObjectType(type)) {
    const prefix = PREFIXES[type.name];
    return prefix
      ? { __typename: type.name, id: `${prefix}${hash % 5}` }
      : { __typename: type.name, id: `${type.name} ${hash % 3}` };
  }
  const scalar = String(type);
  if (scalar === 'Int') return hash % 100;
  if (scalar === 'Float') return (hash % 100) / 4;
  if (scalar === 'Boolean') return hash % 2 === 0;
  return `"${key}" \u2028é`;
}
