import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import type { ShopOperation } from './shop.js';
import { hashOf } from './shop-world.js';

/** Writes a valid operation; the same seed writes the same one. */
export function randomOperation(
  schema: GraphQLSchema,
  seed: number,
  depth: number,
  isMutation = false,
): ShopOperation {
  const writer = new OperationWriter(schema, seed);
  const body = writer.selections((isMutation ? schema.getMutationType() : schema.getQueryType())!, depth);
  return {
    text: declareUsed(isMutation ? 'mutation' : 'query', `${body} ${writer.fragments.join(' ')}`),
    variables: { yes: seed % 3 !== 0, first: seed % 4 },
  };
}

function declareUsed(kind: string, body: string): string {
  const declarations = { yes: '$yes: Boolean!', no: '$no: Boolean = false', first: '$first: Int' };
  const used = Object.entries(declarations).filter(([name]) => body.includes(`$${name}`));
  return `${kind} ${used.length > 0 ? `(${used.map(([, each]) => each).join(', ')})` : ''} ${body}`;
}

class OperationWriter {
  readonly fragments: string[] = [];
  readonly #schema: GraphQLSchema;
  readonly #seed: number;
  #count = 0;

  constructor(schema: GraphQLSchema, seed: number) {
    this.#schema = schema;
    this.#seed = seed;
  }

  selections(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const wanted = 1 + this.#dice(4);
    for (let i = 0; i < wanted; i++) {
      const part = this.#part(type, depth);
      if (part) parts.push(part);
    }
    return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string | null {
    const roll = this.#dice(12);
    if (roll === 0) return `${this.#dice(2) ? '' : 't: '}__typename`;
    if (roll < 4 && depth > 0) return this.#fragment(type, depth);
    if (!('getFields' in type)) return isAbstractType(type) ? this.#fragment(type, depth) : null;
    const fields = Object.values(type.getFields());
    return this.#field(fields[this.#dice(fields.length)]!, depth);
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const condition = this.#condition(type);
    const body = this.selections(condition, depth - 1);
    if (this.#dice(3) > 0) return `... on ${condition.name}${this.#decision()} ${body}`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${condition.name} ${body}`);
    return `...${name}${this.#decision()}`;
  }

  #condition(type: GraphQLCompositeType): GraphQLCompositeType {
    const narrower = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    const wider = isObjectType(type) ? type.getInterfaces() : [];
    const all: GraphQLCompositeType[] = [type, ...narrower, ...wider];
    return all[this.#dice(all.length)]!;
  }

  /** Fields of one name always have one meaning: whatever has arguments of its own has an alias of its own. */
  #field(field: GraphQLField<unknown, unknown>, depth: number): string | null {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && depth <= 0) return null;
    const [alias, args] = this.#aliasAndArguments(field);
    const body = isCompositeType(type) ? ` ${this.selections(type, depth - 1)}` : '';
    return `${alias}${field.name}${args}${this.#decision()}${body}`;
  }

  #aliasAndArguments({ name, args, type }: GraphQLField<unknown, unknown>): [string, string] {
    const own = `${name}_${hashOf(String(type)) % 97}: `;
    if (args.length === 0) return [this.#dice(4) ? own : `other_${own}`, ''];
    if (args[0]!.name === 'id') {
      const n = this.#dice(6);
      return [`${name}${n}: `, `(id: "p${n}")`];
    }
    return this.#dice(2) ? [`${name}First: `, '(first: $first)'] : [`${name}2: `, '(first: 2)'];
  }

  #decision(): string {
    return [
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      ' @include(if: $yes)',
      ' @skip(if: $no)',
      ' @skip(if: $yes)',
      ' @include(if: true)',
    ][this.#dice(11)]!;
  }

  #dice(sides: number): number {
    return hashOf(`${this.#seed} ${this.#count++}`) % sides;
  }
}
