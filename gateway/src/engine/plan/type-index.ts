import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

/** What the supergraph, inaccessible types included, says about names of types in the data. */
export class TypeIndex {
  readonly #schema: GraphQLSchema;
  readonly #within = new Map<string, ReadonlySet<string>>();

  constructor(supergraphSchema: GraphQLSchema) {
    this.#schema = supergraphSchema;
  }

  /** Names that an object may have where this condition holds. Interfaces count, too: interface objects carry their names. */
  within(condition: string): ReadonlySet<string> {
    const known = this.#within.get(condition);
    if (known) return known;
    const names = new Set([condition, ...this.#subtypes(condition)]);
    this.#within.set(condition, names);
    return names;
  }

  isObject(name: unknown): boolean {
    return typeof name === 'string' && isObjectType(this.#schema.getType(name));
  }

  #subtypes(condition: string): string[] {
    const type = this.#schema.getType(condition);
    if (!isAbstractType(type)) return [];
    const interfaces = 'getFields' in type ? this.#schema.getImplementations(type).interfaces : [];
    return [...this.#schema.getPossibleTypes(type), ...interfaces].map(({ name }) => name);
  }
}
