import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation looks like with its fragments put in; of several operations, the largest of each. */
export interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** The most fields of one selection set that have the same response key. */
  readonly repeatedFields: number;
  readonly directives: number;
}

/** A selection set that may become part of another, as those of fragments do. */
interface Level {
  depth: number;
  aliases: number;
  directives: number;
  /** Of the selection sets further in. */
  repeatedFields: number;
  /** How often each response key occurs here. */
  readonly keys: Map<string, number>;
}

const INTROSPECTION = new Set(['__schema', '__type']);

/** Measures without putting fragments in: each is looked at once, however often it is spread. */
export function shapeOf(document: DocumentNode): Shape {
  const levels = new Levels(document);
  const shape = { depth: 0, aliases: 0, rootFields: 0, repeatedFields: 0, directives: 0 };
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const level = levels.of(node.selectionSet);
    const variables = node.variableDefinitions?.flatMap(({ directives }) => directives ?? []);
    const directives = level.directives + count(node.directives) + count(variables);
    raise(shape, {
      ...level,
      directives,
      rootFields: total(level.keys),
      repeatedFields: mostRepeated(level),
    });
  }
  return shape;
}

class Levels {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Level>();

  constructor({ definitions }: DocumentNode) {
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((node) => [node.name.value, node]));
  }

  of({ selections }: SelectionSetNode): Level {
    const level = empty();
    for (const selection of selections) this.#add(level, selection);
    return level;
  }

  #add(level: Level, node: SelectionNode): void {
    level.directives += count(node.directives);
    if (node.kind === Kind.INLINE_FRAGMENT) return merge(level, this.of(node.selectionSet));
    if (node.kind === Kind.FRAGMENT_SPREAD) return merge(level, this.#fragment(node.name.value));
    const key = node.alias?.value ?? node.name.value;
    level.keys.set(key, (level.keys.get(key) ?? 0) + 1);
    if (node.alias) level.aliases += 1;
    const inner = node.selectionSet ? this.of(node.selectionSet) : empty();
    level.depth = Math.max(level.depth, INTROSPECTION.has(node.name.value) ? 1 : inner.depth + 1);
    level.aliases += inner.aliases;
    level.directives += inner.directives;
    level.repeatedFields = Math.max(level.repeatedFields, mostRepeated(inner));
  }

  /** One that contains itself counts as empty there: validation refuses it. */
  #fragment(name: string): Level {
    const known = this.#known.get(name);
    if (known) return known;
    this.#known.set(name, empty());
    const fragment = this.#fragments.get(name);
    if (!fragment) return empty();
    const level = this.of(fragment.selectionSet);
    level.directives += count(fragment.directives);
    this.#known.set(name, level);
    return level;
  }
}

function empty(): Level {
  return { depth: 0, aliases: 0, directives: 0, repeatedFields: 0, keys: new Map() };
}

function merge(level: Level, other: Level): void {
  level.depth = Math.max(level.depth, other.depth);
  level.aliases += other.aliases;
  level.directives += other.directives;
  level.repeatedFields = Math.max(level.repeatedFields, other.repeatedFields);
  for (const [key, times] of other.keys) level.keys.set(key, (level.keys.get(key) ?? 0) + times);
}

function mostRepeated({ repeatedFields, keys }: Level): number {
  let most = repeatedFields;
  for (const times of keys.values()) most = Math.max(most, times);
  return most;
}

function total(keys: ReadonlyMap<string, number>): number {
  let fields = 0;
  for (const times of keys.values()) fields += times;
  return fields;
}

function count(directives: readonly unknown[] | undefined): number {
  return directives?.length ?? 0;
}

function raise(shape: Record<keyof Shape, number>, other: Shape): void {
  for (const name of Object.keys(shape) as (keyof Shape)[]) shape[name] = Math.max(shape[name], other[name]);
}
