import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Shape } from '../../src/admission/shape.js';

/** Numbers that look random and come again with their seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed % 2147483647 || 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** An operation with aliases, directives, inline fragments and fragments within fragments; none contains itself. */
export function randomDocument(seed: number): string {
  const next = numbers(seed + 1);
  const fragments = next(5);
  const directives = () => ' @skip(if: $b)'.repeat(next(6) === 0 ? 1 + next(2) : 0);
  const name = () => (next(8) === 0 ? '__typename' : `f${next(5)}`);
  const field = (depth: number, after: number): string => {
    const alias = next(4) === 0 ? `a${next(3)}: ` : '';
    const inner = depth > 0 && next(2) === 0 ? ` ${selections(depth - 1, after)}` : '';
    return `${alias}${name()}${directives()}${inner}`;
  };
  const selection = (depth: number, after: number): string => {
    const kind = next(6);
    if (kind === 0 && after < fragments - 1)
      return `...F${after + 1 + next(fragments - 1 - after)}${directives()}`;
    if (kind === 1)
      return `...${next(2) ? ` on T${next(3)}` : ''}${directives()} ${selections(depth, after)}`;
    return field(depth, after);
  };
  const selections = (depth: number, after: number): string =>
    `{ ${Array.from({ length: 1 + next(3) }, () => selection(depth - 1, after)).join(' ')} }`;
  const definitions = Array.from(
    { length: fragments },
    (_, index) => `fragment F${index} on T${directives()} ${selections(1 + next(3), index)}`,
  );
  return [
    `query ($b: Boolean!${next(5) === 0 ? ' @d' : ''})${directives()} ${selections(1 + next(4), -1)}`,
    ...definitions,
  ].join('\n');
}

interface Flat {
  readonly fields: readonly FieldNode[];
  readonly directives: number;
}

/** The same measures by putting every fragment in. */
export function measureByExpanding(document: DocumentNode): Shape {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation.');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const flatten = ({ selections }: SelectionSetNode): Flat => {
    const fields: FieldNode[] = [];
    let directives = 0;
    for (const node of selections) {
      directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD) fields.push(node);
      else {
        const target = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
        if (node.kind === Kind.FRAGMENT_SPREAD) directives += target.directives?.length ?? 0;
        const inner = flatten(target.selectionSet);
        fields.push(...inner.fields);
        directives += inner.directives;
      }
    }
    return { fields, directives };
  };
  const measure = (set: SelectionSetNode): Shape => {
    const { fields, directives } = flatten(set);
    const inner = fields.map(({ selectionSet }) => selectionSet && measure(selectionSet));
    const total = (of: (shape: Shape) => number) =>
      inner.reduce((sum, shape) => sum + (shape ? of(shape) : 0), 0);
    const most = (of: (shape: Shape) => number) =>
      Math.max(0, ...inner.map((shape) => (shape ? of(shape) : 0)));
    const keys = Map.groupBy(fields, (field) => field.alias?.value ?? field.name.value);
    return {
      depth: 1 + most(({ depth }) => depth),
      aliases: fields.filter(({ alias }) => alias).length + total(({ aliases }) => aliases),
      directives: directives + total((shape) => shape.directives),
      rootFields: fields.length,
      repeatedFields: Math.max(
        ...[...keys.values()].map((same) => same.length),
        most(({ repeatedFields }) => repeatedFields),
      ),
    };
  };
  const shape = measure(operation.selectionSet);
  const own =
    (operation.directives?.length ?? 0) + (operation.variableDefinitions?.[0]?.directives?.length ?? 0);
  return { ...shape, directives: shape.directives + own };
}

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

/** Documents with exactly so much of one thing, plain and by fragments. */
export const exactly: Readonly<Record<keyof Shape | 'bytes' | 'tokens', (count: number) => string[]>> = {
  bytes: (count) => [
    '{ f } #'.padEnd(count, 'x'),
    `{ f } #${'é'.repeat((count - 7) >> 1)}${'x'.repeat((count - 7) % 2)}`,
  ],
  tokens: (count) => [
    `{ ${repeat(count - 2, (n) => `f${n}`)} }`,
    `{ f(a: [${repeat(count - 9, () => '1')}]) }`,
  ],
  depth: (count) => [
    `${'{ f '.repeat(count)}${'}'.repeat(count)}`,
    `{ f { ...F } } fragment F on T ${'{ f '.repeat(count - 1)}${'}'.repeat(count - 1)}`,
    `${'{ ... { f '.repeat(count)}${'} }'.repeat(count)}`,
  ],
  aliases: (count) => [
    `{ ${repeat(count, (n) => `a${n}: __typename`)} }`,
    `{ f { ...F } g { ...F } ${repeat(count % 2, () => 'b: f')} } fragment F on T { ${repeat(count >> 1, (n) => `a${n}: f`)} }`,
  ],
  rootFields: (count) => [
    `{ ${repeat(count, (n) => `f${n}`)} }`,
    `{ f ...F } fragment F on Query { ${repeat(count - 1, (n) => `f${n}`)} }`,
  ],
  repeatedFields: (count) => [
    `{ f { ${repeat(count, () => 'g')} } }`,
    `{ f { ${repeat(count - 1, () => '...F')} g } } fragment F on T { g }`,
    `{ f { ${repeat(count, () => 'g: __typename')} } }`,
  ],
  directives: (count) => [
    `{ f ${repeat(count, () => '@skip(if: false)')} }`,
    `query @q { f { ${repeat(count - 1, () => '... @include(if: true) { g }')} } }`,
    `{ ...F @d } fragment F on Query @e { f ${repeat(count - 2, () => '@skip(if: false)')} }`,
  ],
};

/** Doubled `levels` times over. */
export function fragmentBomb(levels: number, body = 'name'): string {
  const fragments = repeat(levels, (n) => `fragment F${n} on Person { ...F${n + 1} ...F${n + 1} }`);
  return `{ me { ...F0 } } ${fragments} fragment F${levels} on Person { ${body} }`;
}
